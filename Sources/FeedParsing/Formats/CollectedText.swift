/// The text of one element, in the forms that fields need. Valid until the reader's next event.
struct CollectedText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let construct: TextConstruct
    private let scratch: TextScratch

    init(_ bytes: UnsafeBufferPointer<UInt8>, construct: TextConstruct, scratch: TextScratch) {
        var start = 0, end = bytes.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        self.bytes = UnsafeBufferPointer(rebasing: bytes[start..<end])
        self.construct = construct
        self.scratch = scratch
    }

    /// One line of plain text that means itself; nil when empty.
    var line: String? { text(construct == .xhtml ? .html : .plain, isSingleLine: true) }

    /// One line of plain text, of a title that may hold HTML.
    var title: String? {
        switch construct {
        case .plain: return line
        case .html, .looseHTML: return text(.title)
        case .xhtml: return text(.html, isSingleLine: true)
        case .binary, .base64: return nil
        }
    }

    /// Plain text with its blocks.
    var plain: String? {
        switch construct {
        case .plain: return text(.plain)
        case .html, .looseHTML, .xhtml: return text(.html)
        case .binary, .base64: return nil
        }
    }

    /// HTML that shows what was meant, with addresses relative to `base`; nil when empty.
    func html(base: String?) -> Markup? {
        guard !bytes.isEmpty, construct != .binary else { return nil }
        let text = ControlCharacters.bytes(bytes)
        return Markup(construct == .plain ? Self.escaped(text) : text, base: base)
    }

    /// The HTML when it says more than the plain text: when there is a tag in it.
    func richHTML(base: String?) -> Markup? {
        construct == .plain || !ControlCharacters.contains(UInt8(ascii: "<"), bytes) ? nil : html(base: base)
    }

    /// An identifier or address: without surrounding white space and control characters.
    var token: String? { bytes.isEmpty ? nil : ControlCharacters.string(bytes) }

    /// An address; some write it as a link of HTML.
    var address: String? { construct == .xhtml ? line : token }

    var isEmpty: Bool { bytes.isEmpty }

    /// An instant; nil when it cannot be read.
    func date(_ parser: DateParser) -> FeedDate? { parser.parse(bytes) }

    /// A whole number.
    var number: Int? { line.flatMap { Int($0) } }

    private func text(_ source: HTMLText.Source, isSingleLine: Bool = false) -> String? {
        HTMLText.text(
            bytes,
            source,
            isSingleLine: isSingleLine,
            isEscapedOnce: construct != .looseHTML,
            scratch: scratch
        )
    }

    private static func escaped(_ text: [UInt8]) -> [UInt8] {
        text.flatMap { byte in
            switch byte {
            case UInt8(ascii: "&"): Array("&amp;".utf8)
            case UInt8(ascii: "<"): Array("&lt;".utf8)
            case UInt8(ascii: ">"): Array("&gt;".utf8)
            default: [byte]
            }
        }
    }
}
