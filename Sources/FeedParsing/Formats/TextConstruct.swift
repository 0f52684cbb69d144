/// How the text of an element is to be understood (RFC 4287, 3.1 and 4.1.3.1; RSS says HTML and often means text).
enum TextConstruct: Sendable, Hashable {
    /// Means itself.
    case plain
    /// HTML, escaped once, as the element says.
    case html
    /// Text or HTML, escaped as often as the writer's tools did, as in RSS.
    case looseHTML
    /// Markup within the feed's own XML, written out again.
    case xhtml
    /// Plain text or HTML in base64, as Atom 0.3 allows.
    case base64(isHTML: Bool)
    /// No text at all: a picture.
    case binary

    /// From `type` and, for Atom 0.3, `mode`.
    init(type: String?, mode: String?) {
        let type = type.map { $0.lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace } } ?? "text"
        switch mode?.lowercased() {
        case "base64":
            let isText = type.hasPrefix("text") || type.contains("html")
            self = isText ? .base64(isHTML: type.contains("html")) : .binary
        case "escaped": self = type == "text/plain" || type == "text" ? .plain : .html
        default: self = Self.of(type)
        }
    }

    private static func of(_ type: String) -> TextConstruct {
        switch type {
        case "", "text", "text/plain": return .plain
        case "html", "text/html": return .html
        case "xhtml", "application/xhtml+xml": return .xhtml
        default:
            if type.hasSuffix("+xml") || type.hasSuffix("/xml") { return .xhtml }
            return type.hasPrefix("text/") ? .plain : .binary
        }
    }
}
