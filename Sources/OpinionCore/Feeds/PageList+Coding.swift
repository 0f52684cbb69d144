// On the wire a list page looks as it does in a file of feeds.
extension PageList: Codable {
    private enum CodingKeys: String, CodingKey {
        case item, link, title, date, summary, next, pages
        case dateFormat = "date_format"
        case nextPattern = "next_pattern"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func selectors(_ key: CodingKeys) throws -> [String] {
            try container.decodeIfPresent([String].self, forKey: key) ?? []
        }
        self.init(
            item: try selectors(.item),
            link: try selectors(.link),
            title: try selectors(.title),
            date: try selectors(.date),
            summary: try selectors(.summary),
            dateFormat: try container.decodeIfPresent(String.self, forKey: .dateFormat),
            pages: try container.decodeIfPresent(Int.self, forKey: .pages) ?? 1
        )
        let pattern = try container.decodeIfPresent(String.self, forKey: .nextPattern).flatMap(PagePattern.init)
        next =
            try pattern.map(PageTurn.counted)
            ?? container.decodeIfPresent([String].self, forKey: .next).map(PageTurn.link)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let lists = [(CodingKeys.item, item), (.link, link), (.title, title), (.date, date), (.summary, summary)]
        for (key, selectors) in lists where !selectors.isEmpty { try container.encode(selectors, forKey: key) }
        try container.encodeIfPresent(dateFormat, forKey: .dateFormat)
        switch next {
        case .link(let selectors): try container.encode(selectors, forKey: .next)
        case .counted(let pattern): try container.encode(pattern.description, forKey: .nextPattern)
        case nil: break
        }
        if pages != 1 { try container.encode(pages, forKey: .pages) }
    }
}
