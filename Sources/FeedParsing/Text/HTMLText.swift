/// Turns HTML, or text, into plain text that keeps the boundaries of words and blocks.
struct HTMLText {
    /// What the source is taken for.
    enum Source {
        /// HTML; every tag is dropped.
        case html
        /// A title that may hold HTML: only real elements of HTML are tags, so that `Vec<T>` keeps its `<T>`.
        case title
        /// Plain text; `<` and `&` mean themselves.
        case plain
    }

    private var scanner: TagScanner
    private let source: Source
    private var flow: TextFlow
    private var preDepth = 0
    private var keepsLines: Bool

    /// The plain text of `bytes`, nil when none is left. Titles come out as a single line.
    static func text(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ source: Source,
        isSingleLine: Bool = false,
        scratch: TextScratch? = nil
    ) -> String? {
        guard !bytes.isEmpty else { return nil }
        var reader = HTMLText(bytes, source, isSingleLine: isSingleLine || source == .title, scratch)
        reader.run()
        defer { reader.flow.giveBack(scratch) }
        return reader.flow.bytes.isEmpty ? nil : String(decoding: reader.flow.bytes, as: UTF8.self)
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ source: Source, isSingleLine: Bool, _ scratch: TextScratch?) {
        scanner = TagScanner(bytes: bytes)
        self.source = source
        flow = TextFlow(isSingleLine: isSingleLine, capacity: bytes.count, scratch: scratch)
        // Text without any markup keeps the lines it was written in.
        keepsLines = source == .plain || scanner.next(UInt8(ascii: "<"), from: 0) == nil
    }
}

extension HTMLText {
    private mutating func run() {
        let bytes = scanner.bytes
        var at = 0
        while at < bytes.count {
            let start = at
            while at < bytes.count, Self.isPlain(bytes[at]) { at += 1 }
            if at > start { flow.append(bytes[start..<at]) }
            if at < bytes.count { at = special(at) }
        }
    }

    /// Letters that need no thought: above `&`, but not `<`, DEL or the first byte of U+0080 to U+00BF.
    @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x26 ? byte != 0x3C && byte != 0x7F && byte != 0xC2 : byte > 0x20 && byte != 0x26
    }

    private mutating func special(_ at: Int) -> Int {
        switch scanner.bytes[at] {
        case 0x0A, 0x0D:
            if keepsLines || preDepth > 0 { flow.lineBreak() } else { flow.space() }
        case 0x09, 0x0C, 0x20:
            flow.space()
            return endOfBlanks(at + 1)
        case UInt8(ascii: "<"): return markup(at)
        case UInt8(ascii: "&"): return reference(at)
        case 0xC2: return latinSupplement(at)
        default: break  // control characters
        }
        return at + 1
    }

    /// Indentation comes in runs.
    private func endOfBlanks(_ start: Int) -> Int {
        var at = start
        while at < scanner.bytes.count, scanner.bytes[at] == 0x20 || scanner.bytes[at] == 0x09 { at += 1 }
        return at
    }

    private mutating func reference(_ at: Int) -> Int {
        guard source != .plain, let reference = CharacterReference.read(scanner.bytes, at: at) else {
            return literal(at)
        }
        flow.append(decoded: reference.utf8)
        return at + reference.length
    }

    /// U+0080 to U+00BF: C1 controls are windows-1252 in disguise, U+00A0 is a space.
    private mutating func latinSupplement(_ at: Int) -> Int {
        guard at + 1 < scanner.bytes.count else { return literal(at) }
        let second = scanner.bytes[at + 1]
        if second <= 0xA0 {
            flow.append(decoded: second == 0xA0 ? [0x20] : CharacterReference.utf8(UInt32(second)))
        } else {
            flow.append(scanner.bytes[at...(at + 1)])
        }
        return at + 2
    }

    private mutating func literal(_ at: Int) -> Int {
        flow.append(scanner.bytes[at...at])
        return at + 1
    }

    private mutating func markup(_ at: Int) -> Int {
        guard source != .plain else { return literal(at) }
        // A CDATA section inside HTML: its text is text.
        if scanner.matches("<![CDATA[", at) { return at + 9 }
        if let end = scanner.declaration(at: at) { return end }
        guard let tag = scanner.tag(at: at), tag.kind != .unknown || source == .html else { return literal(at) }
        return apply(tag)
    }

    private mutating func apply(_ tag: TagScanner.Tag) -> Int {
        switch tag.kind {
        case .block:
            flow.lineBreak()
            if tag.key == Self.pre { preDepth = max(0, preDepth + (tag.isEnd ? -1 : 1)) }
        case .lineBreak: flow.lineBreak()
        case .cell: flow.space()
        case .inline, .unknown: break
        case .hidden: return tag.isEnd ? tag.end : scanner.endOfHidden(tag.key, from: tag.end)
        }
        return tag.end
    }

    private static let pre = TagName.key("pre".utf8)
}
