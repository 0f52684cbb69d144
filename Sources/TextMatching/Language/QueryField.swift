/// The parts of an item that a query can be narrowed to with `field:`.
package enum QueryField: String, Sendable, Hashable, CaseIterable {
    /// The headline.
    case title
    /// Summary and content text; no match spans the two.
    case body
    /// The medium's name.
    case outlet
    /// The medium's tier.
    case tier
    /// The feed's identifier.
    case feed
    /// The author's name.
    case author
    /// Any one of the tags.
    case tag

    /// The document parts that this field looks at.
    package var parts: PartSet {
        switch self {
        case .title: [.title]
        case .body: [.summary, .contentText]
        case .outlet: [.outlet]
        case .tier: [.tier]
        case .feed: [.feed]
        case .author: [.author]
        case .tag: [.tag]
        }
    }

    /// The field that a Chinese or mistaken name probably means.
    static func meant(by name: String) -> QueryField? {
        if let known = foreignNames[Folding.foldedString(name)] { return known }
        return NearestName.to(name, among: allCases.map(\.rawValue)).flatMap(QueryField.init(rawValue:))
    }

    /// Whether `name`, which is not ASCII, is what a Chinese author would call a field.
    static func isForeignName(_ name: String) -> Bool {
        foreignNames[Folding.foldedString(name)] != nil
    }

    private static let foreignNames: [String: QueryField] = [
        "标题": .title, "题目": .title, "正文": .body, "内容": .body, "媒体": .outlet, "来源": .outlet,
        "层级": .tier, "级别": .tier, "作者": .author, "标签": .tag, "content": .body, "text": .body,
        "source": .outlet, "media": .outlet, "headline": .title, "tags": .tag, "summary": .body,
    ]
}
