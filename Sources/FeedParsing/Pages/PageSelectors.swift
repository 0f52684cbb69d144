/// The selectors of a recipe, all checked.
struct PageSelectors: Sendable, Hashable {
    private let lists: [PageRecipe.Key: [Selector]]

    /// Throws the first mistake, with its key.
    init(_ recipe: PageRecipe) throws(SelectorError) {
        if recipe.item.isEmpty { throw SelectorError(key: "item", selector: "", cause: .missing) }
        if let pattern = recipe.nextPattern, !pattern.contains("{n}") {
            throw SelectorError(key: "nextPattern", selector: pattern, cause: .noPlace("{n}"))
        }
        var lists: [PageRecipe.Key: [Selector]] = [:]
        for key in PageRecipe.Key.allCases {
            for (index, text) in recipe[key].enumerated() {
                lists[key, default: []].append(try Self.selector(text, key, index, of: recipe[key].count))
            }
        }
        self.lists = lists
    }

    subscript(_ key: PageRecipe.Key) -> [Selector] { lists[key] ?? [] }

    private static func selector(
        _ text: String,
        _ key: PageRecipe.Key,
        _ index: Int,
        of count: Int
    ) throws(SelectorError) -> Selector {
        let name = count == 1 ? key.rawValue : "\(key.rawValue)[\(index)]"
        do throws(SelectorFault) {
            let selector = try Selector(text)
            let isInItem = key == .link || key == .title || key == .summary
            if isInItem, selector.isAbsolute { throw SelectorFault(0, .notRelative) }
            return selector
        } catch {
            throw SelectorError(key: name, selector: text, offset: error.offset, cause: error.cause)
        }
    }
}
