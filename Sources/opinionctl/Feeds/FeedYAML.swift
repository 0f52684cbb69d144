import OpinionCore

/// Feeds as entries of a file in Feeds/.
enum FeedYAML {
    static func text(_ feeds: [Feed]) -> String { feeds.map { "- \(entry($0))\n" }.joined() }

    private static func entry(_ feed: Feed) -> String {
        map(
            [
                ("id", quoted(feed.id)), ("outlet", quoted(feed.outlet)), ("tier", quoted(feed.tier)),
                ("url", quoted(feed.url)), ("every", feed.isLearning ? nil : feed.every.description),
                ("local", feed.isLocal ? "true" : nil),
                ("timezone", feed.timezone.map(quoted)), ("quiet", quiet(feed.silence)),
            ] + form(feed.form)
        )
    }

    private static func quiet(_ limit: SilenceLimit) -> String? {
        switch limit {
        case .learnt: nil
        case .after(let span): span.description
        case .never: "never"
        }
    }

    private static func form(_ form: FeedForm) -> [(String, String?)] {
        switch form {
        case .feed: []
        case .sitemap: [("kind", "sitemap")]
        case .page(let list): [("kind", "page"), ("page", page(list))]
        case .json(let list): [("kind", "json"), ("json", json(list))]
        }
    }

    /// The value of `page:`.
    static func page(_ list: PageList) -> String {
        let turn: (String, String?) =
            switch list.next {
            case .link(let selectors): ("next", values(selectors))
            case .counted(let pattern): ("next_pattern", quoted(pattern.description))
            case nil: ("next", nil)
            }
        return map([
            ("item", values(list.item)), ("link", values(list.link)), ("title", values(list.title)),
            ("date", values(list.date)), ("summary", values(list.summary)),
            ("date_format", list.dateFormat.map(quoted)), turn, ("pages", list.pages > 1 ? "\(list.pages)" : nil),
        ])
    }

    /// The value of `json:`.
    static func json(_ list: JSONList) -> String {
        let paths = list.paths.map { (key: $0.key, value: values($0.paths)) }
        let others = [("link_template", list.linkTemplate.map(quoted)), ("date_format", list.dateFormat.map(quoted))]
        return map([("items", quoted(list.items))] + paths + others)
    }

    /// A flow map of what is there.
    private static func map(_ members: [(key: String, value: String?)]) -> String {
        "{" + members.compactMap { member in member.value.map { "\(member.key): \($0)" } }.joined(separator: ", ") + "}"
    }

    private static func values(_ texts: [String]) -> String? {
        texts.count > 1 ? "[" + texts.map(quoted).joined(separator: ", ") + "]" : texts.first.map(quoted)
    }

    /// JSON's strings are YAML's double-quoted ones.
    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
