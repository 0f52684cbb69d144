/// What a page says about its article: `<meta>` of the national standard for government websites, Open Graph, JSON-LD,
/// and the line under the title.
struct ArticleFacts {
    private let source: PageSource
    private let clock: PageClock
    private let main: Int
    private let skip: [UInt8]
    private let metas: [String: [String]]
    private let linked: LinkedData
    /// The lines of the page outside the article, and its first ones.
    private let lines: [String]

    init(source: PageSource, clock: PageClock, main: Int, skip: [UInt8]) {
        self.source = source
        self.clock = clock
        self.main = main
        self.skip = skip
        metas = source.metas
        linked = LinkedData(source.tree)
        var others = skip
        let tree = source.tree
        let head =
            tree.text(main, isSingleLine: false, skip: skip)?.split(separator: "\n").prefix(6).map(String.init) ?? []
        if main > 0 { for node in tree.subtree(main) { others[node] = 1 } }
        let outside = main > 0 ? tree.text(0, isSingleLine: false, skip: others) : nil
        lines = (outside?.split(separator: "\n").prefix(400).map(String.init) ?? []) + head
    }

    /// The title, without the name of the site.
    func title() -> String? {
        if let title = meta("articletitle") { return title }
        let page = source.title ?? ""
        let whole = linked.headline ?? meta("og:title") ?? page
        if let heading = heading(in: whole) ?? heading(in: page) { return heading }
        let name = Self.withoutSite(whole)
        if TitleWeight.of(name) < TitleWeight.enough, let heading = heading(in: nil) { return heading }
        return name.isEmpty ? nil : name
    }

    func author() -> String? {
        meta("author", "article:author") ?? linked.author ?? label(ArticleLabels.author)
    }

    func origin() -> String? {
        meta("contentsource") ?? label(ArticleLabels.source).map(Self.firstName) ?? meta("source", "mediaid") ?? linked
            .publisher
            ?? meta("og:site_name", "sitename")
    }

    /// The finest of what says the same day, in the order of trust.
    func published() -> FeedDate? {
        let found = candidates()
        guard let first = found.first else { return clock.date(inAddress: source.address ?? "") }
        guard first.precision == .day else { return first }
        let finer = found.first {
            $0.precision != .day && $0.milliseconds >= first.milliseconds
                && $0.milliseconds < first.milliseconds + 86_400_000
        }
        return finer ?? first
    }
}

extension ArticleFacts {
    private func meta(_ names: String...) -> String? { names.lazy.compactMap { metas[$0]?.first }.first }

    private func label(_ labels: [String]) -> String? {
        lines.lazy.filter { $0.count < 300 }.compactMap { ArticleLabels.value(of: labels, in: $0) }.first
    }

    private func candidates() -> [FeedDate] {
        let names = [
            "pubdate", "publishdate", "article:published_time", "og:published_time", "datepublished", "og:release_date",
            "weibo:article:create_at", "publishtime", "apub:time", "dc.date", "dcterms.created", "date",
        ]
        var texts = names.flatMap { metas[$0] ?? [] }
        texts += [linked.published].compactMap { $0 }
        texts += lines.filter { $0.count < 300 }.compactMap { ArticleLabels.value(of: ArticleLabels.time, in: $0) }
        texts += source.tree.all.filter { source.tree.isElement($0, "time") && skip[$0] == 0 }.prefix(3)
            .compactMap { source.tree.attribute($0, "datetime") ?? source.tree.text($0) }
        texts += lines.suffix(6).filter { $0.count < 80 }
        texts += lines.filter { $0.count < 60 && clock.isDate($0) || $0.count < 60 && $0.contains("20") }
        return texts.prefix(60).compactMap { clock.date($0) }
    }

    /// A heading of the page that is part of its title, else the first of the first rank; of any rank without a title.
    private func heading(in title: String?) -> String? {
        let tree = source.tree
        let wanted = (title ?? "").filter { !$0.isWhitespace }
        var first: String?
        for tag in ["h1", "h2", "h3"] {
            for node in tree.all where skip[node] == 0 && tree.isElement(node, tag) {
                guard let text = tree.text(node), TitleWeight.of(text) >= 4 else { continue }
                if wanted.contains(text.filter { !$0.isWhitespace }) { return text }
                if tag == "h1" || title == nil { first = first ?? text }
            }
        }
        return first
    }

    /// Sites put their name behind `_`, `-` or `|`.
    private static func withoutSite(_ title: String) -> String {
        for mark in ["_", " - ", "-", "|", "–", "—", "｜"] {
            guard let range = title.range(ofLast: mark) else { continue }
            let front = String(title[..<range.lowerBound]).trimmingSpaces
            if TitleWeight.of(front) >= TitleWeight.enough { return mark == "_" ? withoutSite(front) : front }
        }
        return title.trimmingSpaces
    }

    /// Chinese names have no spaces: what follows one is something else.
    private static func firstName(_ text: String) -> String {
        guard let first = text.split(separator: " ").first, TitleWeight.of(String(first)) >= 2,
            first.unicodeScalars.allSatisfy({ $0.value > 0x2E80 })
        else { return text }
        return String(first)
    }
}
