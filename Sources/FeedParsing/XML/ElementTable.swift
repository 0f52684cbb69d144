/// Names to elements, asked once for every name of a document.
enum ElementTable {
    /// The element of a name. RSS was written by hand for years, so its names match in any case.
    static func element(_ local: String, in namespace: Namespace) -> Element {
        switch namespace {
        case .rss: return rss[local.lowercased()] ?? .other
        case .atom: return atom[local] ?? atom[local.lowercased()] ?? .other
        case .rdf: return local == "RDF" ? .rdf : .other
        case .content: return local == "encoded" ? .contentEncoded : .other
        case .dublinCore: return dublinCore[local.lowercased()] ?? .other
        case .dublinCoreTerms: return dublinCoreTerms[local.lowercased()] ?? .other
        case .media: return media[local] ?? .other
        case .itunes: return itunes[local] ?? .other
        case .syndication: return syndication[local] ?? .other
        case .xhtml: return xhtml[local] ?? .other
        case .unknown: return .other
        }
    }

    private static let rss: [String: Element] = [
        "rss": .rss, "rdf": .rdf, "channel": .channel, "item": .item, "image": .image, "textinput": .textInput,
        "title": .title, "link": .link, "description": .description, "language": .language, "copyright": .copyright,
        "managingeditor": .managingEditor, "pubdate": .pubDate, "lastbuilddate": .lastBuildDate,
        "category": .category, "ttl": .ttl, "skiphours": .skipHours, "skipdays": .skipDays, "hour": .hour, "day": .day,
        "guid": .guid, "author": .author, "enclosure": .enclosure, "source": .source, "html": .html,
        // Feeds that call themselves Atom and forgot the namespace.
        "feed": .atomFeed, "entry": .atomEntry, "subtitle": .atomSubtitle, "id": .atomID, "updated": .atomUpdated,
        "published": .atomPublished, "summary": .atomSummary, "content": .atomContent, "rights": .atomRights,
        "name": .atomName, "email": .atomEmail, "uri": .atomURI,
    ]

    private static let atom: [String: Element] = [
        "feed": .atomFeed, "entry": .atomEntry, "title": .atomTitle, "subtitle": .atomSubtitle,
        "tagline": .atomSubtitle,
        "link": .atomLink, "id": .atomID, "updated": .atomUpdated, "modified": .atomUpdated,
        "published": .atomPublished, "issued": .atomPublished, "created": .atomCreated, "author": .atomAuthor,
        "contributor": .atomContributor, "name": .atomName, "email": .atomEmail, "uri": .atomURI, "url": .atomURI,
        "category": .atomCategory, "summary": .atomSummary, "content": .atomContent, "rights": .atomRights,
        "copyright": .atomRights, "source": .atomSource,
    ]

    private static let dublinCore: [String: Element] = [
        "title": .dcTitle, "creator": .dcCreator, "date": .dcDate, "subject": .dcSubject, "description": .dcDescription,
        "language": .dcLanguage, "rights": .dcRights, "identifier": .dcIdentifier,
    ]

    private static let dublinCoreTerms: [String: Element] = [
        "created": .termsCreated, "issued": .termsIssued, "modified": .termsModified, "title": .dcTitle,
        "creator": .dcCreator, "date": .dcDate, "subject": .dcSubject, "description": .dcDescription,
        "abstract": .dcDescription, "language": .dcLanguage, "rights": .dcRights,
    ]

    private static let media: [String: Element] = [
        "group": .mediaGroup, "content": .mediaContent, "title": .mediaTitle, "description": .mediaDescription,
        "keywords": .mediaKeywords,
    ]

    private static let itunes: [String: Element] = [
        "author": .itunesAuthor, "summary": .itunesSummary, "keywords": .itunesKeywords,
    ]

    private static let syndication: [String: Element] = [
        "updatePeriod": .syndicationPeriod, "updateFrequency": .syndicationFrequency,
    ]

    private static let xhtml: [String: Element] = ["html": .html, "body": .xhtmlBody, "div": .xhtmlBody]
}
