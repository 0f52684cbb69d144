import OpinionCore

/// What stands at an outline's address: `opinion:kind`, and `opinion:page` or `opinion:json` with a map as a file of
/// feeds has it.
struct OutlineForm {
    let recipes: RecipeCheck

    static let keys = ["kind", "page", "json"]

    /// nil when a fault was reported.
    func read(_ outline: XMLElement, _ faults: inout Faults) -> FeedForm? {
        let fields = OutlineFields(Self.keys, of: outline)
        return fields.isEmpty ? .feed : fields.read(&faults) { FormReader(recipes: recipes).read($0, &$1) }
    }
}
