import Glibc

/// The end of a log as found on disk: where the chain continues, and what is garbage behind it.
struct LogEnd: Sendable {
    var head = LogHead.empty
    /// The file of the last record.
    var file: LogFileName?
    var lastIntent: Int64?
    /// Garbage at the ends of files, newest first: the file and the length up to which it is sound.
    var garbage: [(file: LogFileName, length: Int64)] = []

    /// Looks through the files from the newest line backwards, as far as needed.
    init(_ folder: LogFolder) throws(LogError) {
        for file in try folder.files().reversed() where lastIntent == nil {
            try look(into: file, of: folder)
        }
    }

    private mutating func look(into file: LogFileName, of folder: LogFolder) throws(LogError) {
        let descriptor = try folder.open(file.text, flags: O_RDONLY)
        var lines = try BackwardLines(descriptor, name: folder.path + "/" + file.text)
        var sound: Int64 = 0
        while let line = try lines.next(), lastIntent == nil {
            guard line.terminated, let object = try? JSONValue(parsing: line.bytes).object, let link = ChainLink(object)
            else { continue }
            sound = max(sound, line.end)
            if self.file == nil { (self.file, head) = (file, link.head) }
            lastIntent = object["intent"]?.int
        }
        // Garbage before the newest record belongs to the verifier, not to the writer.
        let length = Int64(try descriptor.status(file.text).st_size)
        if self.file == nil || self.file == file, sound < length { garbage.append((file, sound)) }
    }
}
