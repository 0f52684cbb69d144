import FeedParsing
import OpinionCore
package import OpinionFiles

extension RecipeCheck {
    /// Compiles every selector and path as polling will.
    package static let parser = RecipeCheck { form in
        switch form {
        case .feed, .sitemap: []
        case .page(let list): PageRecipe(list).mistakes.map(Fault.init)
        case .json(let list): JSONRecipe(list).mistakes.map(Fault.init)
        }
    }
}

extension RecipeCheck.Fault {
    fileprivate init(_ mistake: RecipeMistake) {
        let texts = Language.allCases.map { mistake.localized(language: $0.rawValue) }
        self.init(
            key: mistake.key,
            index: mistake.index,
            offset: mistake.offset,
            text: Phrase(texts[0], texts[1], texts[2])
        )
    }
}
