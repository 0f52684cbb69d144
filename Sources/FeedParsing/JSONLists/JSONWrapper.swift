/// Finds the JSON within what surrounds it: `callback({…});`, `var x = {…};`, `)]}'`, `while(1);`.
enum JSONWrapper {
    /// Where the JSON lies in UTF-8; nil when there is none.
    static func range(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard var start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        var end = bytes.count
        let isBare = isOpening(bytes[start])
        if !isBare {
            guard let found = wrapped(bytes, from: start) else { return nil }
            start = found
            end = (bytes[start...].lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? end - 1) + 1
        }
        return start < end ? start..<end : nil
    }

    /// The first `{` or `[` after a name and `(` or `=`, or after a guard against being run as a script.
    private static func wrapped(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let limit = min(bytes.count, start + 1000)
        let head = UnsafeBufferPointer(rebasing: bytes[start..<limit])
        let scanner = TagScanner(bytes: head)
        var from = 0
        for mark in [")]}',", ")]}'", "while(1);", "for(;;);"] as [StaticString] where scanner.matches(mark, 0) {
            from = mark.utf8CodeUnitCount
        }
        if scanner.matches("/*", 0) { from = scanner.find("*/", from: 2).map { $0 + 2 } ?? 0 }
        for at in from..<head.count {
            if isOpening(head[at]) { return start + at }
            // A page or a feed, or prose.
            if head[at] == UInt8(ascii: "<") || head[at] == UInt8(ascii: "\"") { return nil }
        }
        return nil
    }

    private static func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
}
