import OpinionCore

/// Builds the tree of a small XML file.
struct XMLTreeBuilder {
    private let source: SourceText
    private var open: [(tag: String, element: XMLElement, namespaces: [String: String])] = []
    private static let deepest = 32

    init(_ source: SourceText) { self.source = source }

    mutating func root() throws(XMLFault) -> XMLElement {
        var scanner = XMLScanner(source.scalars)
        var root: XMLElement?
        while let token = try scanner.next() {
            switch token {
            case .start(let tag):
                guard root == nil else { throw XMLFault(reason: .form(.strayText), index: tag.index) }
                try start(tag)
                if tag.isEmpty { root = close() }
            case .end(let name, let index):
                guard open.last?.tag == name else { throw XMLFault(reason: .form(.wrongEndTag), index: index) }
                root = close()
            case .text(let index):
                if open.isEmpty { throw XMLFault(reason: .form(.strayText), index: index) }
            }
        }
        guard let root else { throw XMLFault(reason: .form(.unexpectedEnd), index: source.scalars.count) }
        return root
    }

    private mutating func start(_ tag: XMLTag) throws(XMLFault) {
        guard open.count < Self.deepest else { throw XMLFault(reason: .form(.tooDeep), index: tag.index) }
        var namespaces = open.last?.namespaces ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
        for attribute in tag.attributes where attribute.name.hasPrefix("xmlns:") {
            namespaces[String(attribute.name.dropFirst(6))] = attribute.value
        }
        var attributes: [XMLAttribute] = []
        for attribute in tag.attributes where !attribute.name.hasPrefix("xmlns") {
            attributes.append(try self.attribute(attribute, namespaces))
        }
        let element = XMLElement(name: tag.name, position: source.position(of: tag.index), attributes: attributes)
        open.append((tag.name, element, namespaces))
    }

    private func attribute(
        _ attribute: (name: String, value: String, index: Int),
        _ namespaces: [String: String]
    ) throws(XMLFault) -> XMLAttribute {
        let place = source.position(of: attribute.index)
        guard let colon = attribute.name.firstIndex(of: ":") else {
            return XMLAttribute(namespace: nil, name: attribute.name, value: attribute.value, position: place)
        }
        guard let namespace = namespaces[String(attribute.name[..<colon])] else {
            throw XMLFault(reason: .form(.unboundPrefix), index: attribute.index)
        }
        let name = String(attribute.name[colon...].dropFirst())
        return XMLAttribute(namespace: namespace, name: name, value: attribute.value, position: place)
    }

    /// Ends the innermost element; returns it when it is the root.
    private mutating func close() -> XMLElement? {
        let element = open.removeLast().element
        guard !open.isEmpty else { return element }
        open[open.count - 1].element.children.append(element)
        return nil
    }
}
