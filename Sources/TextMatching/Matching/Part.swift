/// A part of a document that words can stand in.
package enum Part: String, Sendable, Hashable, CaseIterable {
    case title
    case summary
    case contentText = "content_text"
    case outlet, tier, feed, author
    case tag

    /// The order of spans: title first.
    var index: Int {
        switch self {
        case .title: 0
        case .summary: 1
        case .contentText: 2
        case .outlet: 3
        case .tier: 4
        case .feed: 5
        case .author: 6
        case .tag: 7
        }
    }
}

/// A set of document parts.
package struct PartSet: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The set of one part.
    package init(_ part: Part) { rawValue = 1 << UInt8(part.index) }

    package static let title = PartSet(.title)
    package static let summary = PartSet(.summary)
    package static let contentText = PartSet(.contentText)
    package static let outlet = PartSet(.outlet)
    package static let tier = PartSet(.tier)
    package static let feed = PartSet(.feed)
    package static let author = PartSet(.author)
    package static let tag = PartSet(.tag)

    /// Where words without a field are looked for: title, summary and content text.
    package static let text: PartSet = [.title, .summary, .contentText]
}
