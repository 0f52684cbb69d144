package import FeedParsing
package import OpinionCore

extension PageRecipe {
    /// The recipe that the configuration describes.
    package init(_ list: PageList) {
        self.init(
            item: list.item,
            link: list.link,
            title: list.title,
            date: list.date,
            summary: list.summary,
            dateFormat: list.dateFormat,
            pages: list.pages
        )
        switch list.next {
        case .link(let selectors): next = selectors
        case .counted(let pattern): (nextPattern, nextFirst) = (pattern.template, pattern.second)
        case nil: break
        }
    }
}

extension JSONRecipe {
    /// The recipe that the configuration describes.
    package init(_ list: JSONList) {
        self.init(
            items: list.items,
            id: list.id,
            link: list.link,
            title: list.title,
            date: list.date,
            summary: list.summary,
            content: list.content,
            author: list.author,
            tags: list.tags,
            dateFormat: list.dateFormat,
            linkTemplate: list.linkTemplate
        )
    }
}
