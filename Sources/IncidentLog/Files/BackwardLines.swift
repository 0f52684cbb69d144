import Glibc

/// Reads the lines of a file from its end towards its beginning.
struct BackwardLines {
    /// One line without its line feed, and the offset just behind it.
    struct Line: Sendable {
        let bytes: [UInt8]
        let end: Int64
        let terminated: Bool
    }

    private static let chunkLength: Int64 = 64 << 10

    private let descriptor: Descriptor
    private let name: String
    /// Bytes of the file from `start` that have not been given out yet.
    private var rest: [UInt8] = []
    private var start: Int64

    init(_ descriptor: Descriptor, name: String) throws(LogError) {
        (self.descriptor, self.name) = (descriptor, name)
        start = Int64(try descriptor.status(name).st_size)
    }

    /// The line before the one given last, nil at the beginning of the file.
    mutating func next() throws(LogError) -> Line? {
        if rest.isEmpty, try !grow() { return nil }
        let terminated = rest.last == UInt8(ascii: "\n")
        let end = start + Int64(rest.count)
        if terminated { rest.removeLast() }
        var first = rest.lastIndex(of: UInt8(ascii: "\n"))
        while first == nil, try grow() { first = rest.lastIndex(of: UInt8(ascii: "\n")) }
        let from = first.map { $0 + 1 } ?? 0
        let bytes = Array(rest[from...])
        rest.removeSubrange(from...)
        return Line(bytes: bytes, end: end, terminated: terminated)
    }

    private mutating func grow() throws(LogError) -> Bool {
        guard start > 0 else { return false }
        guard rest.count <= LineReader.maximumLength else { throw LogError(.damaged, name) }
        let count = min(max(Self.chunkLength, Int64(rest.count)), start)
        start -= count
        rest = try descriptor.read(Int(count), at: start, name: name) + rest
        return true
    }
}
