/// The paths of a recipe, all checked.
struct JSONListFields: Sendable, Hashable {
    let items: JSONPath
    let template: LinkTemplate?
    let dateFormat: String?
    private let lists: [JSONRecipe.Key: [JSONPath]]

    /// Throws the first mistake, with its key.
    init(_ recipe: JSONRecipe) throws(SelectorError) {
        items = try Self.path(recipe.items, "items")
        dateFormat = recipe.dateFormat
        var lists: [JSONRecipe.Key: [JSONPath]] = [:]
        for key in JSONRecipe.Key.allCases {
            let paths = recipe[key].isEmpty && key == .title ? ["title"] : recipe[key]
            for (index, path) in paths.enumerated() {
                if path.isEmpty { throw SelectorError(key: key.rawValue, selector: path, cause: .empty) }
                let name = paths.count == 1 ? key.rawValue : "\(key.rawValue)[\(index)]"
                lists[key, default: []].append(try Self.path(path, name))
            }
        }
        self.lists = lists
        template = try Self.template(recipe.linkTemplate)
        if template == nil, recipe.link.isEmpty { throw SelectorError(key: "link", selector: "", cause: .missing) }
    }

    /// The items of a document: the elements of what `items` leads to.
    func list(_ root: JSONValue) -> [JSONValue] {
        items.values(in: root).flatMap { value -> [JSONValue] in
            switch JSONPath.opened(value) {
            case .array(let elements): return elements
            case .object: return [value]
            default: return []
            }
        }
    }

    /// The values of a key in an item.
    func values(_ key: JSONRecipe.Key, in item: JSONValue) -> [[JSONValue]] {
        (lists[key] ?? []).map { $0.values(in: item) }.filter { !$0.isEmpty }
    }

    /// How far `items` leads in a document: the path up to the step that leads nowhere, and the keys that are there.
    func reach(_ root: JSONValue) -> String {
        var values = [root]
        for step in items.steps {
            let next = JSONPath.apply([step], to: values)
            if next.isEmpty { break }
            values = next
        }
        guard case .object(let members)? = values.first.map(JSONPath.opened) else { return items.source }
        return items.source + " / " + members.keys.sorted().joined(separator: " ")
    }

    private static func path(_ text: String, _ key: String) throws(SelectorError) -> JSONPath {
        do throws(SelectorFault) {
            return try JSONPath(text)
        } catch {
            throw SelectorError(key: key, selector: text, offset: error.offset, cause: error.cause)
        }
    }

    private static func template(_ text: String?) throws(SelectorError) -> LinkTemplate? {
        guard let text else { return nil }
        do throws(SelectorFault) {
            return try LinkTemplate(text)
        } catch {
            throw SelectorError(key: "linkTemplate", selector: text, offset: error.offset, cause: error.cause)
        }
    }
}
