package import OpinionCore

/// Feeds as entries of a file in Feeds/, which read back to the same feeds.
package enum FeedYAML {
    /// One line for each feed; neighbours of one group stand under it.
    package static func text(_ feeds: [Feed]) -> String {
        FeedRuns.of(feeds).map { run in
            guard let group = run.group else { return run.feeds.map { "- \(entry($0))\n" }.joined() }
            return "- group: \(quoted(group))\n  feeds:\n" + run.feeds.map { "    - \(entry($0))\n" }.joined()
        }.joined()
    }

    private static func entry(_ feed: Feed) -> String {
        map(
            [
                ("id", quoted(feed.id)), ("outlet", quoted(feed.outlet)), ("tier", quoted(feed.tier)),
                ("url", quoted(feed.url)), ("every", feed.isLearning ? nil : feed.every.description),
                ("local", feed.isLocal ? "true" : nil),
                ("timezone", feed.timezone.map(quoted)), ("quiet", feed.silence.text),
            ] + form(feed.form) + pass(feed.pass)
        )
    }

    private static func pass(_ pass: FeedPass) -> [(String, String?)] {
        [
            ("headers", headers(pass.headers)), ("headers_file", pass.headersFile.map(quoted)),
            ("cookie_file", pass.cookieFile.map(quoted)), ("proxy", pass.isDirect ? "direct" : nil),
        ]
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
    package static func page(_ list: PageList) -> String {
        let turn: (String, String?) =
            switch list.next {
            case .link(let selectors): ("next", values(selectors))
            case .counted(let pattern): ("next_pattern", quoted(pattern.description))
            case nil: ("next", nil)
            }
        return map([
            ("item", values(list.item)), ("link", values(list.link)), ("title", values(list.title)),
            ("date", values(list.date)), ("summary", values(list.summary)),
            ("date_format", list.dateFormat.map(quoted)), turn,
            ("pages", list.pages > 1 || list.next != nil ? "\(list.pages)" : nil),
        ])
    }

    /// The value of `json:`.
    package static func json(_ list: JSONList) -> String {
        let paths = list.paths.map { (key: $0.key, value: values($0.paths)) }
        let others = [("link_template", list.linkTemplate.map(quoted)), ("date_format", list.dateFormat.map(quoted))]
        return map([("items", quoted(list.items))] + paths + others)
    }

    /// The value of `headers:`; nil for none.
    static func headers(_ headers: [FeedPass.Header]) -> String? {
        headers.isEmpty ? nil : map(headers.map { (quoted($0.name), quoted($0.value)) })
    }

    /// A flow map of what is there.
    private static func map(_ members: [(key: String, value: String?)]) -> String {
        "{" + members.compactMap { member in member.value.map { "\(member.key): \($0)" } }.joined(separator: ", ") + "}"
    }

    private static func values(_ texts: [String]) -> String? {
        texts.count > 1 ? "[" + texts.map(quoted).joined(separator: ", ") + "]" : texts.first.map(quoted)
    }

    /// Double-quoted, on one line whatever stands in it (YAML 1.1 §5.7).
    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "\"") { result, scalar in
            switch scalar.value {
            case 0x22, 0x5C: result += "\\\(scalar)"
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        } + "\""
    }
}
