/// Names to elements, asked once for every name of a document.
enum ElementTable {
    /// The element of a name. RSS was written by hand for years, so its names match in any case.
    static func element(_ local: String, in namespace: Namespace) -> Element {
        switch namespace {
        case .rss: return rss[local.lowercased()] ?? .other
        // RSS in Atom's namespace, or in RDF's: somebody put a namespace where it does not belong.
        case .atom: return atom[local] ?? atom[local.lowercased()] ?? rss[local.lowercased()] ?? .other
        case .rdf: return rdf[local.lowercased()] ?? rss[local.lowercased()] ?? .other
        case .enclosures: return local.lowercased() == "enclosure" ? .enclosure : .other
        case .content: return content[local.lowercased()] ?? .other
        case .dublinCore: return dublinCore[local.lowercased()] ?? .other
        case .dublinCoreTerms: return dublinCoreTerms[local.lowercased()] ?? .other
        case .media: return media[local.lowercased()] ?? .other
        case .itunes: return itunes[local.lowercased()] ?? .other
        case .syndication: return syndication[local.lowercased()] ?? .other
        case .xhtml: return xhtml[local] ?? .other
        case .cdf: return cdf[local.lowercased()] ?? .other
        case .sitemap: return sitemap[local.lowercased()] ?? .other
        case .sitemapNews: return sitemapNews[local.lowercased()] ?? .other
        case .unknown: return .other
        }
    }

    private static let rss: [String: Element] = [
        "rss": .rss, "rdf": .rdf, "channel": .channel, "item": .item, "image": .image, "textinput": .textInput,
        "title": .title, "link": .link, "description": .description, "language": .language, "copyright": .copyright,
        "managingeditor": .managingEditor, "pubdate": .pubDate, "lastbuilddate": .lastBuildDate,
        "category": .category, "ttl": .ttl, "urlset": .urlset, "sitemapindex": .sitemapIndex, "skiphours": .skipHours,
        "skipdays": .skipDays, "hour": .hour, "day": .day,
        "guid": .guid, "author": .author, "enclosure": .enclosure, "source": .source, "html": .html,
        // Feeds that call themselves Atom and forgot the namespace.
        "feed": .atomFeed, "entry": .atomEntry, "subtitle": .atomSubtitle, "id": .atomID,
        "published": .atomPublished, "summary": .atomSummary, "content": .atomContent, "rights": .atomRights,
        "name": .atomName, "email": .atomEmail, "uri": .atomURI, "updated": .atomUpdated, "modified": .atomUpdated,
        "issued": .atomPublished, "created": .atomCreated, "date": .dcDate, "creator": .dcCreator, "body": .xhtmlBody,
        "keywords": .itunesKeywords,
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

    /// `author` is no element of Dublin Core, but one that is written.
    private static let dublinCore: [String: Element] = [
        "title": .dcTitle, "creator": .dcCreator, "author": .dcCreator, "date": .dcDate, "subject": .dcSubject,
        "description": .dcDescription, "language": .dcLanguage, "rights": .dcRights, "identifier": .dcIdentifier,
    ]

    private static let dublinCoreTerms: [String: Element] = [
        "created": .termsCreated, "issued": .termsIssued, "modified": .termsModified, "title": .dcTitle,
        "creator": .dcCreator, "date": .dcDate, "subject": .dcSubject, "description": .dcDescription,
        "abstract": .dcDescription, "language": .dcLanguage, "rights": .dcRights, "identifier": .dcIdentifier,
    ]

    private static let rdf: [String: Element] = ["rdf": .rdf, "value": .rdfValue]

    /// `items` is the module's older form: a bag of items, each with an `rdf:value`.
    private static let content: [String: Element] = ["encoded": .contentEncoded, "item": .contentItem]

    private static let media: [String: Element] = [
        "group": .mediaGroup, "content": .mediaContent, "title": .mediaTitle, "description": .mediaDescription,
        "keywords": .mediaKeywords, "category": .mediaCategory,
    ]

    private static let itunes: [String: Element] = [
        "author": .itunesAuthor, "owner": .itunesOwner, "name": .atomName, "email": .atomEmail, "title": .itunesTitle,
        "summary": .itunesSummary, "description": .itunesSummary, "subtitle": .itunesSubtitle,
        "keywords": .itunesKeywords, "category": .itunesCategory,
    ]

    private static let syndication: [String: Element] = [
        "updateperiod": .syndicationPeriod, "updatefrequency": .syndicationFrequency,
    ]

    private static let xhtml: [String: Element] = ["html": .html, "body": .xhtmlBody, "div": .xhtmlBody]

    /// Channel Definition Format (https://www.w3.org/TR/NOTE-CDFsubmit.html).
    private static let cdf: [String: Element] = [
        "channel": .channel, "item": .item, "title": .title, "a": .link, "abstract": .description, "author": .author,
        "publisher": .managingEditor, "copyright": .copyright, "keywords": .itunesKeywords,
    ]

    /// https://www.sitemaps.org/protocol.html
    private static let sitemap: [String: Element] = [
        "urlset": .urlset, "sitemapindex": .sitemapIndex, "url": .item, "sitemap": .item, "loc": .link,
        "lastmod": .atomUpdated,
    ]

    /// https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
    private static let sitemapNews: [String: Element] = [
        "news": .news, "publication": .newsPublication, "name": .atomTitle, "language": .dcLanguage, "title": .title,
        "publication_date": .pubDate, "keywords": .itunesKeywords,
    ]
}
