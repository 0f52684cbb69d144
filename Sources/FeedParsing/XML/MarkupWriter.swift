import CFeedXML
import Glibc

extension XMLReader {
    /// Writes a start tag into the collected text, as HTML: without prefix and namespace declarations.
    func appendStartTag(_ name: FeedXMLName, _ attributes: Attributes) {
        append("<")
        append(Self.bytes(name.local), escaped: false)
        attributes.forEach { name, value in
            append(" ")
            append(Self.bytes(name.local), escaped: false)
            append("=\"")
            append(value, escaped: true)
            append("\"")
        }
        append(">")
    }

    /// Writes an end tag, but none for elements that are empty by nature.
    func appendEndTag(_ name: FeedXMLName) {
        let bytes = Self.bytes(name.local)
        if Self.voidElements.contains(TagName.key(bytes)) { return }
        append("</")
        append(bytes, escaped: false)
        append(">")
    }

    private static func bytes(_ name: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        let length = strlen(name)
        return name.withMemoryRebound(to: UInt8.self, capacity: length) {
            UnsafeBufferPointer(start: $0, count: length)
        }
    }

    private static let voidElements: Set<UInt64> = Set(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
            .map { TagName.key($0.utf8) }
    )
}
