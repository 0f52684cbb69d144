/// Says how much a group looks like a list of reports, 0 to 1.
struct GroupScore {
    let source: PageSource
    let clock: PageClock

    /// The link of a member that carries its title: the one with the longest text.
    static func main(_ links: [PageLinks.Link], _ tree: HTMLTree) -> (link: PageLinks.Link, weight: Double)? {
        var best: (link: PageLinks.Link, weight: Double)?
        for link in links {
            let weight =
                link.element.flatMap { PageTitle(tree: tree).title(of: $0) }.map { TitleWeight.of($0.text) } ?? 0
            if best == nil || weight > best?.weight ?? 0 { best = (link, weight) }
        }
        return best
    }

    /// Without dates, which cost more to find.
    func quick(_ group: LinkGroup) -> Double {
        let sample = Array(group.links.prefix(40))
        let mains = sample.compactMap { Self.main($0, source.tree) }
        let good = share(mains.count { $0.weight >= TitleWeight.enough }, sample.count)
        let urls = share(Set(mains.map(\.link.url)).count, sample.count)
        let perItem = share(sample.reduce(0) { $0 + Set($1.map(\.url)).count }, sample.count)
        guard good >= 0.5, urls > 0.5, perItem < 8 else { return 0 }
        let host = mains.first.map { Self.host($0.link.url) } ?? ""
        let sameHost = share(mains.count { Self.host($0.link.url) == host }, sample.count)
        let many = min(1, Double(group.members.count) / 12)
        let quality = 0.45 * good + 0.15 * urls + 0.15 * sameHost + 0.25 / max(1, perItem)
        return quality * (0.5 + 0.5 * many) * (isAside(group) ? 0.4 : 1)
    }

    /// With dates.
    func full(_ group: LinkGroup) -> Double {
        let members = group.members.prefix(12)
        let dates = PageItemDate(source: source, clock: clock)
        var dated = 0.0
        for (index, member) in members.enumerated() {
            if dates.find(in: member) != nil {
                dated += 1
            } else if let main = Self.main(group.links[index], source.tree), clock.date(inAddress: main.link.url) != nil
            {
                dated += 0.5
            }
        }
        return quick(group) * (0.5 + 0.5 * dated / Double(max(1, members.count)))
    }

    /// Whether it stands in a menu, a footer, a column of friendly links.
    private func isAside(_ group: LinkGroup) -> Bool {
        var at = group.members.first
        while let node = at {
            if source.tree.isElement(node, "nav", "header", "footer", "aside", "select") { return true }
            let words =
                ClassNames.words(source.tree.attribute(node, "class")) + [source.tree.attribute(node, "id") ?? ""]
            if words.contains(where: { ClassNames.parts($0).contains { Self.asides.contains($0) } }) { return true }
            at = source.tree.parent(node)
        }
        return false
    }

    private func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(1, whole)) }

    private static func host(_ url: String) -> String { URIReference(url).authority ?? "" }

    private static let asides: Set<String> = [
        "nav", "menu", "foot", "footer", "header", "sidebar", "side", "crumb", "breadcrumb", "crumbs", "friend",
        "links",
        "flink", "pager", "pagination", "share", "hotnews", "recommend", "related", "rank", "ranking", "toolbar",
        "submenu",
    ]
}
