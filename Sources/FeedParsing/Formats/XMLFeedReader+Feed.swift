extension XMLFeedReader {
    /// A field of the feed begins.
    func startField(ofFeed element: Element, _ attributes: Attributes) {
        switch element {
        case .atomLink: takeFeedLink(attributes)
        case .link where attributes["href"] != nil: takeFeedLink(attributes)
        case .atomAuthor: open(.person)
        case .skipHours: open(.skipHours)
        case .skipDays: open(.skipDays)
        case .atomTitle, .atomSubtitle, .atomRights: begin(element, as: construct(attributes))
        case .title, .description, .copyright, .managingEditor, .dcTitle, .dcDescription, .dcRights, .dcCreator,
            .itunesAuthor, .itunesSummary:
            begin(element, as: .html)
        case .link, .language, .pubDate, .lastBuildDate, .ttl, .atomID, .atomUpdated, .dcDate, .dcLanguage,
            .syndicationPeriod, .syndicationFrequency:
            begin(element)
        default: break
        }
    }

    private func takeFeedLink(_ attributes: Attributes) {
        guard let href = attributes["href"], !href.isEmpty else { return }
        let link = ItemDraft.Link(address: href, base: base)
        switch attributes["rel"]?.lowercased() ?? "alternate" {
        case "self": feed.selfLink = feed.selfLink ?? link
        case "alternate", "": if feed.home == nil || feed.homeIsFallback { setHome(link, isFallback: true) }
        default: break
        }
    }

    /// RSS's own `link` goes before an Atom link in RSS, whichever comes first.
    private func setHome(_ link: ItemDraft.Link, isFallback: Bool) {
        guard feed.home == nil || (feed.homeIsFallback && !isFallback) else { return }
        feed.home = link
        feed.homeIsFallback = isFallback
    }

    /// A field of the feed has ended.
    func take(ofFeed finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .title, .atomTitle: feed.title = feed.title ?? text.title
        case .dcTitle: feed.otherTitle = feed.otherTitle ?? text.title
        case .link: if let token = text.token { setHome(ItemDraft.Link(address: token, base: base), isFallback: false) }
        case .description, .atomSubtitle: feed.description = feed.description ?? text.plain
        case .dcDescription, .itunesSummary: feed.otherDescription = feed.otherDescription ?? text.plain
        case .language: feed.language = text.line ?? feed.language
        case .dcLanguage: feed.language = feed.language ?? text.line
        case .copyright, .atomRights, .dcRights: feed.rights = feed.rights ?? text.title
        case .atomID: feed.id = feed.id ?? text.token
        case .managingEditor, .dcCreator, .itunesAuthor: Self.add(text, to: &feed.authors)
        default: takeHint(finished, text)
        }
    }

    private func takeHint(_ finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .lastBuildDate, .atomUpdated: feed.updated = date(text) ?? feed.updated
        case .pubDate, .dcDate: feed.updated = feed.updated ?? date(text)
        case .ttl: feed.hints.ttlMinutes = text.number.flatMap { $0 > 0 && $0 < 1_000_000 ? $0 : nil }
        case .syndicationPeriod: feed.period = text.line
        case .syndicationFrequency: feed.frequency = text.number
        default: break
        }
    }
}
