import FeedParsing
import OpinionCore

extension PageList {
    /// A recipe as the configuration writes it.
    init(_ recipe: PageRecipe) {
        self.init(
            item: recipe.item,
            link: recipe.link,
            title: recipe.title,
            date: recipe.date,
            summary: recipe.summary,
            dateFormat: recipe.dateFormat,
            next: Self.turn(recipe),
            pages: recipe.pages
        )
        if next == nil { pages = 1 }
    }

    /// Only pages that are counted from 1 or 2 can be written.
    private static func turn(_ recipe: PageRecipe) -> PageTurn? {
        if !recipe.next.isEmpty { return .link(recipe.next) }
        let hole = recipe.nextFirst == 1 ? "{n-1}" : "{n}"
        guard let pattern = recipe.nextPattern, (1...2).contains(recipe.nextFirst) else { return nil }
        return PagePattern(pattern.replacing("{n}", with: hole)).map(PageTurn.counted)
    }
}
