/// The part of a document that tells its encoding: runs of bytes beyond ASCII with what stands beside them.
struct TextSample: Sendable {
    let bytes: [UInt8]

    /// At most `limit` bytes from the start of the document; `exceptUTF8` leaves out lines of text that are valid UTF-8.
    init(_ document: UnsafeBufferPointer<UInt8>, limit: Int, exceptUTF8: Bool) {
        var bytes: [UInt8] = []
        var at = 0
        while bytes.count < limit, let start = document[at...].firstIndex(where: { $0 >= 0x80 }) {
            let end = Self.end(document, from: start)
            // The word's ASCII beginning tells as much as its middle.
            let from = max(at, start - 2)
            let run = UnsafeBufferPointer(rebasing: document[from..<end])
            if !(exceptUTF8 && Survey(run).isMostlyUTF8) {
                bytes.append(contentsOf: run.prefix(limit))
                bytes.append(0x20)
            }
            at = end
        }
        self.bytes = bytes
    }

    /// Where a run ends: behind the last byte beyond ASCII that no more than three of ASCII follow.
    private static func end(_ document: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        var plain = 0
        while at < document.count, plain < 4, at - start < 4096 {
            let byte = document[at]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == 0x0A { return at }
            plain = byte < 0x80 ? plain + 1 : 0
            at += 1
        }
        return at
    }
}
