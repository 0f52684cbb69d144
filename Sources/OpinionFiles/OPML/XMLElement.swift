import OpinionCore

/// An element of a small XML file; text between elements is not kept.
struct XMLElement {
    let name: String
    let position: SourcePosition
    let attributes: [XMLAttribute]
    var children: [XMLElement] = []

    /// An attribute without a namespace.
    subscript(name: String) -> XMLAttribute? {
        attributes.first { $0.namespace == nil && $0.name == name }
    }

    /// An attribute in a namespace.
    subscript(namespace: String, name: String) -> XMLAttribute? {
        attributes.first { $0.namespace == namespace && $0.name == name }
    }
}

/// An attribute with its value as it reads without references.
struct XMLAttribute {
    let namespace: String?
    let name: String
    let value: String
    /// Of the name.
    let position: SourcePosition
}

/// Why a text is no XML that we read, and where.
struct XMLFault: Error {
    enum Reason { case form(XMLFaultKind), doctype }
    let reason: Reason
    let index: Int
}
