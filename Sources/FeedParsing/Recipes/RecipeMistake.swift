/// One mistake of a recipe, and which value of which key it is in; a recipe can have several.
package struct RecipeMistake: Sendable, Hashable {
    /// As people write it: `item`, `link_template` …
    package let key: String
    /// Which of the key's values, from 0.
    package let index: Int
    private let cause: Cause

    private enum Cause: Sendable, Hashable {
        case selector(SelectorError)
        case dateFormat(DatePatternError)
    }

    /// Unicode scalars of the value before the mistake.
    package var offset: Int {
        switch cause {
        case .selector(let error): error.offset
        case .dateFormat(let error): max(0, error.position - 1)
        }
    }

    /// The sentence for people; see `SelectorError` and `DatePatternError`.
    package func localized(language: String) -> String {
        switch cause {
        case .selector(let error): error.localized(language: language)
        case .dateFormat(let error): error.localized(language: language)
        }
    }
}

extension PageRecipe {
    /// Every mistake; a parser names the first only.
    package var mistakes: [RecipeMistake] {
        let alone = Key.allCases.flatMap { key in
            self[key].enumerated().compactMap { index, selector in
                RecipeMistake(key.rawValue, index) { () throws(SelectorError) in
                    _ = try PageParser(PageRecipe(key, selector))
                }
            }
        }
        let whole = RecipeMistake { () throws(SelectorError) in _ = try PageParser(self) }
        let format = RecipeMistake(dateFormat: dateFormat)
        return (alone.isEmpty ? [whole].compactMap { $0 } : alone) + [format].compactMap { $0 }
    }

    /// A recipe with one selector, and an item that is always understood.
    private init(_ key: Key, _ selector: String) {
        self.init(item: ["li"])
        switch key {
        case .item: item = [selector]
        case .link: link = [selector]
        case .title: title = [selector]
        case .date: date = [selector]
        case .summary: summary = [selector]
        case .next: next = [selector]
        }
    }
}

extension JSONRecipe {
    /// Every mistake; a parser names the first only.
    package var mistakes: [RecipeMistake] {
        let paths = Key.allCases.flatMap { key in
            self[key].enumerated().compactMap { index, path in Self.mistake(key.rawValue, index, JSONRecipe(key, path))
            }
        }
        let list = Self.mistake("items", 0, JSONRecipe(items: items, link: ["url"]))
        let link = linkTemplate.flatMap { Self.mistake("link_template", 0, JSONRecipe(items: "", linkTemplate: $0)) }
        let alone = [list, link].compactMap { $0 } + paths
        let whole = RecipeMistake { () throws(SelectorError) in _ = try JSONListParser(self) }
        let format = RecipeMistake(dateFormat: dateFormat)
        return (alone.isEmpty ? [whole].compactMap { $0 } : alone) + [format].compactMap { $0 }
    }

    private static func mistake(_ key: String, _ index: Int, _ recipe: JSONRecipe) -> RecipeMistake? {
        RecipeMistake(key, index) { () throws(SelectorError) in _ = try JSONListParser(recipe) }
    }

    /// A recipe with one path, and a link that is always understood.
    private init(_ key: Key, _ path: String) {
        self.init(items: "", link: ["url"])
        switch key {
        case .id: id = [path]
        case .link: link = [path]
        case .title: title = [path]
        case .date: date = [path]
        case .modified: modified = [path]
        case .summary: summary = [path]
        case .content: content = [path]
        case .author: author = [path]
        case .tags: tags = [path]
        case .image: image = [path]
        }
    }
}

extension RecipeMistake {
    /// What is wrong with a recipe as a whole; nil when nothing is.
    fileprivate init?(_ compile: () throws(SelectorError) -> Void) {
        do throws(SelectorError) {
            try compile()
            return nil
        } catch {
            (key, index) = (String(error.key.prefix { $0 != "[" }), 0)
            cause = .selector(error)
        }
    }

    /// nil when nothing is wrong.
    fileprivate init?(_ key: String, _ index: Int, _ compile: () throws(SelectorError) -> Void) {
        do throws(SelectorError) {
            try compile()
            return nil
        } catch {
            (self.key, self.index, cause) = (key, index, .selector(error))
        }
    }

    /// nil when there is no format, or nothing is wrong with it.
    fileprivate init?(dateFormat: String?) {
        guard let dateFormat else { return nil }
        do throws(DatePatternError) {
            _ = try DatePattern(dateFormat)
            return nil
        } catch {
            (key, index, cause) = ("date_format", 0, .dateFormat(error))
        }
    }
}
