import Mustache

/// One finished text: escaped already, and with no transform that could turn it into another.
struct TemplateText: MustacheCustomRenderable {
    let renderText: String
    /// `{{#quotation}}` asks whether there is one.
    var isNull: Bool { renderText.isEmpty }

    init(_ text: String) { renderText = text }
}

/// Values by name.
struct TemplateRow: MustacheParent, MustacheCustomRenderable {
    private(set) var values: [String: any Sendable]

    /// A row shows nothing by itself.
    var renderText: String { "" }
    var isNull: Bool { false }

    func child(named name: String) -> Any? { values[name] }

    mutating func set(_ key: TemplateKey, _ text: String) { values[key.rawValue] = TemplateText(text) }
    mutating func set(_ flag: String) { values[flag] = true }
    mutating func set(_ list: TemplateList, _ rows: [TemplateRow]) { values[list.rawValue] = TemplateRows(rows: rows) }
}

/// Rows in order.
struct TemplateRows: MustacheSequence, MustacheCustomRenderable {
    let rows: [TemplateRow]

    var renderText: String { "" }
    var isNull: Bool { false }

    func makeIterator() -> IndexingIterator<[TemplateRow]> { rows.makeIterator() }
}
