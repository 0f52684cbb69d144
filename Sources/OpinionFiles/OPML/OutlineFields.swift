import OpinionCore

/// Our own attributes of an outline as the fields that a file of feeds would have, so that the same readers take both.
struct OutlineFields {
    private let names: [String]
    private let attributes: [XMLAttribute]
    private let outline: XMLElement

    /// Those whose value is a map, as a file of feeds has it.
    private static let maps: Set = ["page", "json", "headers"]

    init(_ names: [String], of outline: XMLElement) {
        (self.names, self.outline) = (names, outline)
        attributes = names.compactMap { outline[OPML.namespace, $0] }
    }

    /// Whether the outline has none of them.
    var isEmpty: Bool { attributes.isEmpty }

    /// nil when a fault was reported; each stands at its attribute.
    func read<Value>(_ faults: inout Faults, _ reader: (Fields, inout Faults) -> Value?) -> Value? {
        var own = Faults()
        let entries = attributes.compactMap { entry($0, &own) }
        let node = YAMLNode(name: "outline", position: outline.position, content: .map(entries))
        let fields = own.errors.isEmpty ? Fields(node, keys: names, &own) : nil
        let value = fields.flatMap { reader($0, &own) }
        for fault in own.errors { faults.add(fault.problem, at: place(of: fault)) }
        for fault in own.warnings { faults.warn(fault.problem, at: place(of: fault)) }
        return own.errors.isEmpty ? value : nil
    }

    private func entry(_ attribute: XMLAttribute, _ faults: inout Faults) -> YAMLEntry? {
        let place = attribute.position
        guard Self.maps.contains(attribute.name) else {
            let scalar = YAMLScalar(text: attribute.value, style: .doubleQuoted)
            let value = YAMLNode(name: attribute.name, position: place, content: .scalar(scalar))
            return YAMLEntry(key: attribute.name, keyPosition: place, value: value)
        }
        // Called by the attribute, so that the place of a fault in it says where it belongs.
        let source = SourceText(attribute.value, file: attribute.name)
        return YAMLFile.parse(source, &faults).map { value in
            let named = YAMLNode(name: attribute.name, position: value.position, content: value.content)
            return YAMLEntry(key: attribute.name, keyPosition: place, value: named)
        }
    }

    private func place(of fault: FileFault) -> SourcePosition {
        if fault.position.file == outline.position.file { return fault.position }
        return attributes.first { $0.name == fault.position.file }?.position ?? outline.position
    }
}
