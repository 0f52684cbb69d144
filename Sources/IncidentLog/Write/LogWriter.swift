import Glibc

/// The one writer of a log: continues the chain, durably, all of a batch or nothing.
///
/// It has one owner and blocks on the disk, so it belongs on a thread that may wait.
package struct LogWriter: ~Copyable, Sendable {
    /// The last durable record.
    package private(set) var head: LogHead
    /// The highest intent number in the log; intents up to it need not be appended again.
    package private(set) var lastIntent: Int64?
    /// Garbage found behind the last record and set aside, not yet told of by a record.
    package private(set) var torn: [TornTail]

    private let folder: LogFolder
    private let disk: LogDisk
    private var current: OpenLogFile?
    private var lastFile: LogFileName?
    /// Lengths to cut files back to before anything else may be written, after a failure.
    private var unfinished: [OpenLogFile] = []

    /// Opens the log in a folder, which is made if need be, and locks it against other writers.
    package init(directory: String, disk: LogDisk = .system) throws(LogError) {
        let found = try Self.open(directory)
        (folder, torn, self.disk) = (found.folder, found.torn, disk)
        (head, lastIntent, lastFile) = (found.end.head, found.end.lastIntent, found.end.file)
    }

    /// Appends all drafts in order and answers when they are durable; on an error none of them is in the log, and the
    /// same call may be tried again.
    package mutating func append(_ drafts: [LogDraft]) throws(LogError) -> [LogRecord] {
        try cutBack()
        let batch = try LogBatch(drafts, after: head, file: lastFile)
        do {
            for part in batch.parts { try write(part) }
        } catch {
            // When even this fails, the next append begins with it.
            try? cutBack()
            throw error
        }
        unfinished = []
        (head, lastFile) = (batch.head, batch.parts.last?.file ?? lastFile)
        lastIntent = drafts.compactMap(\.intent).reduce(lastIntent) { max($0 ?? $1, $1) }
        if !drafts.isEmpty { torn = torn.filter { !batch.records.map(\.data).contains($0.data) } }
        return batch.records
    }

    private mutating func write(_ part: LogBatch.Part) throws(LogError) {
        var file = try opened(part.file)
        unfinished.append(file)
        try disk.writeAll(part.bytes, to: file.descriptor, name: file.path)
        if file.length == 0 { try folder.sync() }
        file.length += Int64(part.bytes.count)
        current = file
    }

    private mutating func opened(_ name: LogFileName) throws(LogError) -> OpenLogFile {
        let file: OpenLogFile
        if let current, current.name == name { file = current } else { file = try OpenLogFile(name, in: folder) }
        try file.checkUntouched(in: folder)
        return file
    }

    /// Returns every file that an append has touched to its last durable length.
    private mutating func cutBack() throws(LogError) {
        while let file = unfinished.last {
            try file.cut(disk)
            unfinished.removeLast()
            current = file
        }
    }

    /// Locks the folder and brings its end in order. Apart from `init`, since a noncopyable value must not be half made.
    private static func open(
        _ directory: String
    ) throws(LogError) -> (folder: LogFolder, end: LogEnd, torn: [TornTail]) {
        let folder = try LogFolder(directory, making: true)
        try folder.lock()
        let end = try LogEnd(folder)
        let tails = TornTails(folder: folder, head: end.head)
        for garbage in end.garbage { try tails.setAside(garbage.file, behind: garbage.length) }
        return (folder, end, try tails.unrecorded())
    }
}
