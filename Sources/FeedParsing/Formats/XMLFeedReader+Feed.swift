extension XMLFeedReader {
    /// A field of the feed begins.
    func startField(ofFeed element: Element, _ attributes: Attributes) {
        switch element {
        case .atomLink, .link: startFeedLink(attributes)
        case .atomAuthor: begin(.author, as: .looseHTML)
        case .skipHours: open(.skipHours)
        case .skipDays: open(.skipDays)
        case .atomTitle, .atomSubtitle, .atomRights: begin(element, as: construct(attributes))
        case .itunesOwner: open(.owner)
        case .title, .description, .copyright, .managingEditor, .author, .dcTitle, .dcDescription, .dcRights,
            .dcCreator, .itunesAuthor, .itunesTitle, .itunesSummary, .itunesSubtitle:
            begin(element, as: .looseHTML)
        case .language, .pubDate, .lastBuildDate, .ttl, .atomID, .atomUpdated, .atomPublished, .dcDate,
            .dcLanguage,
            .dcIdentifier, .syndicationPeriod, .syndicationFrequency:
            begin(element)
        default: break
        }
    }

    /// RSS's link with an address as Atom or RDF write it, or as text.
    private func startFeedLink(_ attributes: Attributes) {
        if attributes["href"] != nil {
            takeFeedLink(attributes)
        } else if let address = attributes.rdf("resource") {
            setHome(ItemDraft.Link(address: address, base: base), .page)
        } else {
            begin(.link)
        }
    }

    private func takeFeedLink(_ attributes: Attributes) {
        guard let href = attributes["href"], !href.isEmpty else { return }
        let link = ItemDraft.Link(address: href, base: base)
        switch Attributes.Relation(attributes) {
        case .selfReference: feed.selfLink = feed.selfLink ?? link
        case .alternate: setHome(link, attributes.isPage ? .page : .other)
        case .enclosure, .other: break
        }
    }

    /// What the Channel Definition Format writes as attributes.
    func takeChannelAttributes(_ attributes: Attributes) {
        if let base = attributes["base"] { push(base: base) }
        if let href = attributes["href"] { setHome(ItemDraft.Link(address: href, base: base), .page) }
        if let selfLink = attributes["self"] { feed.selfLink = ItemDraft.Link(address: selfLink, base: base) }
        feed.updated = attributes["lastmod"].flatMap(dates.parse) ?? feed.updated
    }

    /// Whichever comes first.
    private func setHome(_ link: ItemDraft.Link, _ rank: HomeRank) {
        guard rank > feed.homeRank else { return }
        feed.home = link
        feed.homeRank = rank
    }

    /// A field of the feed has ended.
    func take(ofFeed finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .title, .atomTitle: feed.title = feed.title ?? text.title
        case .dcTitle, .itunesTitle: feed.otherTitle = feed.otherTitle ?? text.title
        case .link:
            if let address = text.address { setHome(ItemDraft.Link(address: address, base: base), .own) }
        case .description, .atomSubtitle: feed.description = feed.description ?? text.plain
        case .dcDescription, .itunesSummary, .itunesSubtitle:
            feed.otherDescription = feed.otherDescription ?? text.plain
        case .language: learn(language: text.line)
        case .dcLanguage: if feed.language == nil { learn(language: text.line) }
        case .copyright, .atomRights, .dcRights: feed.rights = feed.rights ?? text.title
        case .atomID: feed.id = text.token ?? feed.id
        case .dcIdentifier: feed.id = feed.id ?? text.token
        case .managingEditor, .author: Self.add(text, to: &feed.authors)
        case .dcCreator, .itunesAuthor: Self.add(text, to: &feed.otherAuthors)
        default: takeHint(finished, text)
        }
    }

    private func takeHint(_ finished: Capture, _ text: CollectedText) {
        switch finished.element {
        case .lastBuildDate, .atomUpdated: feed.updated = date(text) ?? feed.updated
        case .pubDate, .atomPublished, .dcDate: feed.updated = feed.updated ?? date(text)
        case .ttl: feed.hints.ttlMinutes = text.number.flatMap { $0 > 0 && $0 < 1_000_000 ? $0 : nil }
        case .syndicationPeriod: feed.period = text.line
        case .syndicationFrequency: feed.frequency = text.number
        default: break
        }
    }
}
