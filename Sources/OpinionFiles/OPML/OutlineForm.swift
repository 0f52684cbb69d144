import OpinionCore

/// What stands at an outline's address: `opinion:kind`, and `opinion:page` or `opinion:json` with a map as a file of
/// feeds has it.
struct OutlineForm {
    let recipes: RecipeCheck

    /// nil when a fault was reported; each stands at its attribute.
    func read(_ outline: XMLElement, _ faults: inout Faults) -> FeedForm? {
        let attributes = ["kind", "page", "json"].compactMap { outline[OPML.namespace, $0] }
        guard !attributes.isEmpty else { return .feed }
        var own = Faults()
        let entries = attributes.compactMap { entry($0, &own) }
        let node = YAMLNode(name: "outline", position: outline.position, content: .map(entries))
        let fields = own.errors.isEmpty ? Fields(node, keys: ["kind", "page", "json"], &own) : nil
        let form = fields.flatMap { FormReader(recipes: recipes).read($0, &own) }
        for fault in own.errors { faults.add(fault.problem, at: Self.place(fault, attributes, outline)) }
        return own.errors.isEmpty ? form : nil
    }

    private func entry(_ attribute: XMLAttribute, _ faults: inout Faults) -> YAMLEntry? {
        let place = attribute.position
        guard attribute.name != "kind" else {
            let kind = YAMLScalar(text: attribute.value, style: .plain)
            let value = YAMLNode(name: "kind", position: place, content: .scalar(kind))
            return YAMLEntry(key: "kind", keyPosition: place, value: value)
        }
        // Called by the attribute, so that the place of a fault in it says where it belongs.
        let source = SourceText(attribute.value, file: attribute.name)
        return YAMLFile.parse(source, &faults).map { value in
            let named = YAMLNode(name: attribute.name, position: value.position, content: value.content)
            return YAMLEntry(key: attribute.name, keyPosition: place, value: named)
        }
    }

    private static func place(_ fault: FileFault, _ all: [XMLAttribute], _ outline: XMLElement) -> SourcePosition {
        if fault.position.file == outline.position.file { return fault.position }
        return all.first { $0.name == fault.position.file }?.position ?? outline.position
    }
}
