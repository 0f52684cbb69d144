/// The elements that mean something to us, whatever prefix they were written with.
///
/// Other vocabularies' elements that mean the same are mapped onto these: a sitemap's `loc` is a `link`.
enum Element: UInt16, Sendable {
    case other = 0
    // RSS 0.9x, 1.0 and 2.0
    case rss, rdf, channel, item, image, textInput
    case title, link, description, language, copyright, managingEditor, pubDate, lastBuildDate, category, ttl
    case skipHours, skipDays, hour, day, guid, author, enclosure, source
    // Atom 0.3 and 1.0
    case atomFeed, atomEntry, atomTitle, atomSubtitle, atomLink, atomID, atomUpdated, atomPublished, atomAuthor
    case atomContributor, atomName, atomEmail, atomURI, atomCategory, atomSummary, atomContent, atomRights, atomSource
    case atomCreated
    // Modules
    case contentEncoded, contentItem, rdfValue, xhtmlBody
    case dcTitle, dcCreator, dcDate, dcSubject, dcDescription, dcLanguage, dcRights, dcIdentifier
    case termsCreated, termsIssued, termsModified
    case mediaGroup, mediaContent, mediaTitle, mediaDescription, mediaKeywords, mediaCategory
    case itunesAuthor, itunesOwner, itunesTitle, itunesSummary, itunesSubtitle, itunesKeywords, itunesCategory
    case syndicationPeriod, syndicationFrequency
    // Sitemaps
    case urlset, sitemapIndex, news, newsPublication
    // Not feeds
    case html

    init(code: UInt16) { self = Element(rawValue: code) ?? .other }
}
