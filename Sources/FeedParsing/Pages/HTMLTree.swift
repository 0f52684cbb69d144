import CFeedXML

/// An HTML page as browsers would see it without scripts: elements and texts in document order, numbered from 0.
///
/// A class because it owns libxml2's tree. One page, one thread.
final class HTMLTree {
    /// `end` is the number after a node's last descendant.
    private let nodes: UnsafeBufferPointer<FeedHTMLNode>
    let document: OpaquePointer
    /// XPaths that were compiled for this tree.
    var handles: [String: Int32] = [:]

    /// Elements and texts of a page that are looked at; list pages have some thousand.
    static let maxNodes = 400_000
    /// Bytes of a page that are looked at.
    static let maxBytes = 8 << 20

    /// Reads UTF-8.
    init(_ utf8: [UInt8], maxNodes: Int = maxNodes) throws(FeedParseError) {
        var status = FeedHTMLStatusEmpty
        let parsed = utf8.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.flatMap { feedhtml_parse($0, bytes.count, Int32(maxNodes), 5, &status) }
        }
        guard let parsed else { throw Self.error(status) }
        document = parsed
        var count: Int32 = 0
        nodes = UnsafeBufferPointer(start: feedhtml_nodes(parsed, &count), count: Int(count))
    }

    deinit { feedhtml_free(document) }

    /// The error that a status of the shim means.
    static func error(_ status: FeedHTMLStatus) -> FeedParseError {
        switch status {
        case FeedHTMLStatusTooDeep: FeedParseError(.tooDeep)
        case FeedHTMLStatusTooComplex: FeedParseError(.tooComplex)
        case FeedHTMLStatusNoMemory: FeedParseError(.outOfMemory)
        default: FeedParseError(.empty)
        }
    }
}

extension HTMLTree {
    /// The numbers of all nodes.
    var all: Range<Int> { 0..<nodes.count }

    /// Whether a node is text and not an element.
    func isText(_ node: Int) -> Bool { nodes[node].name == nil }

    /// The lower-case name of an element, nil for text.
    func name(_ node: Int) -> String? { nodes[node].name.map { String(cString: $0) } }

    /// Whether a node is an element of one of these names.
    func isElement(_ node: Int, _ names: String...) -> Bool { name(node).map { names.contains($0) } ?? false }

    /// The parent, nil for the root.
    func parent(_ node: Int) -> Int? { nodes[node].parent < 0 ? nil : Int(nodes[node].parent) }

    /// The numbers of a node and all that is in it.
    func subtree(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

    /// The elements directly in a node.
    func children(_ node: Int) -> [Int] {
        var found: [Int] = []
        var at = node + 1
        while at < nodes[node].end {
            if nodes[at].name != nil { found.append(at) }
            at = Int(nodes[at].end)
        }
        return found
    }

    /// The value of an attribute.
    func attribute(_ node: Int, _ name: String) -> String? {
        feedhtml_attribute(document, Int32(node), name).map { ControlCharacters.cleaned(String(cString: $0)) }
    }

    /// The bytes of a text.
    func bytes(_ node: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: nodes[node].text, count: nodes[node].length)
    }

    /// The markup of a node, without the nodes that `skip` marks with 1.
    func markup(_ node: Int, skip: [UInt8]? = nil) -> [UInt8] {
        var length = 0
        let text =
            skip.map { $0.withUnsafeBufferPointer { feedhtml_markup(document, Int32(node), $0.baseAddress, &length) } }
            ?? feedhtml_markup(document, Int32(node), nil, &length)
        return Array(UnsafeBufferPointer(start: text, count: length))
    }

    /// The plain text of a node, blocks apart.
    func text(_ node: Int, isSingleLine: Bool = true, skip: [UInt8]? = nil) -> String? {
        if nodes[node].name == nil { return HTMLText.text(bytes(node), .plain, isSingleLine: isSingleLine) }
        return markup(node, skip: skip).withUnsafeBufferPointer { HTMLText.text($0, .html, isSingleLine: isSingleLine) }
    }

    /// Whether there is text in a node, not only pictures with a description.
    func hasText(_ node: Int) -> Bool { subtree(node).contains { isText($0) && text($0) != nil } }

    /// The first element of a name in a node.
    func first(_ name: String, in node: Int = 0) -> Int? {
        subtree(node).first { nodes[$0].name.map { String(cString: $0) == name } ?? false }
    }

    /// Whether a node lies in another, or is it.
    func contains(_ outer: Int, _ node: Int) -> Bool { subtree(outer).contains(node) }
}
