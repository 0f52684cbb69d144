/// Reads a file line by line in chunks, so that memory stays flat whatever the file's size.
struct LineReader {
    /// One line without its line feed.
    struct Line: Sendable {
        /// Counted from 1.
        let number: Int
        /// Empty when the line was too long to be kept.
        let bytes: [UInt8]
        /// False only for a last line without line feed.
        let terminated: Bool
    }

    /// The longest line that is kept, which is also the longest that is written.
    static let maximumLength = 16 << 20

    private static let chunkLength = 256 << 10

    private let descriptor: Descriptor
    private let name: String
    private var offset: Int64 = 0
    private var chunk: [UInt8] = []
    private var at = 0
    private var number = 0

    init(_ descriptor: Descriptor, name: String) {
        (self.descriptor, self.name) = (descriptor, name)
    }

    /// The next line, nil at the end.
    mutating func next() throws(LogError) -> Line? {
        var line: [UInt8] = []
        var overlong = false
        while true {
            guard try fill() else {
                return line.isEmpty && !overlong ? nil : finish(line, overlong, terminated: false)
            }
            let end = chunk[at...].firstIndex(of: UInt8(ascii: "\n"))
            let stop = end ?? chunk.count
            overlong = overlong || line.count + stop - at > Self.maximumLength
            if overlong { line = [] } else { line += chunk[at..<stop] }
            at = end.map { $0 + 1 } ?? stop
            if end != nil { return finish(line, overlong, terminated: true) }
        }
    }

    private mutating func finish(_ line: [UInt8], _ overlong: Bool, terminated: Bool) -> Line {
        number += 1
        return Line(number: number, bytes: overlong ? [] : line, terminated: terminated)
    }

    /// Makes sure that there are unread bytes; false at the end of the file.
    private mutating func fill() throws(LogError) -> Bool {
        if at < chunk.count { return true }
        chunk = try descriptor.read(Self.chunkLength, at: offset, name: name)
        offset += Int64(chunk.count)
        at = 0
        return !chunk.isEmpty
    }
}
