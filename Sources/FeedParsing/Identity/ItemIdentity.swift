/// The key by which an item is recognised when the feed is read again.
///
/// `guid:` and the id; else `link:` and the address in its canonical form (see `CanonicalURL`); else `hash:` and a hash
/// of all that the item holds. Broken generators give every item the same id or address: where two items of one document
/// share it and differ in address (or, without an id, in title), a hash of those is added, since a repeat is better than
/// a missed item. Items that share id and address are versions of one item.
enum ItemIdentity: Hashable {
    case id(String)
    /// The address in canonical form.
    case link(String)
    case hash(String)

    /// The identity as far as an item alone tells.
    init(_ item: ParsedItem) {
        if let id = item.id {
            self = .id(id)
        } else if let url = item.url {
            self = .link(CanonicalURL.of(url))
        } else {
            self = .hash(Self.contentHash(item))
        }
    }

    /// The key as it is kept in archives.
    var key: String {
        switch self {
        case .id(let id): "guid:" + id
        case .link(let address): "link:" + address
        case .hash(let hash): "hash:" + hash
        }
    }
}

extension ItemIdentity {
    /// Tells the items of one document apart where their identities alone do not.
    static func distinguish(_ items: inout [ParsedItem]) {
        var first: [ItemIdentity: Int] = [:]
        first.reserveCapacity(items.count)
        var ambiguous: Set<ItemIdentity> = []
        for index in items.indices {
            let identity = ItemIdentity(items[index])
            if let other = first.updateValue(index, forKey: identity), differ(items[other], items[index]) {
                ambiguous.insert(identity)
            }
        }
        guard !ambiguous.isEmpty else { return }
        for index in items.indices where ambiguous.contains(ItemIdentity(items[index])) {
            items[index].distinction = distinction(items[index])
        }
    }

    private static func differ(_ left: ParsedItem, _ right: ParsedItem) -> Bool {
        if left.id != nil { return left.url != nil && right.url != nil && left.url != right.url }
        return left.title != right.title
    }

    private static func distinction(_ item: ParsedItem) -> String {
        var hash = StableHash()
        hash.add(item.url)
        if item.id == nil { hash.add(item.title) }
        return hash.hex
    }

    private static func contentHash(_ item: ParsedItem) -> String {
        var hash = StableHash()
        for field in [
            item.title, item.summaryMarkup?.text ?? item.summary, item.contentMarkup?.text ?? item.contentText,
        ] {
            hash.add(field)
        }
        hash.add(item.datePublished.map { String($0.milliseconds) })
        hash.add(item.dateModified.map { String($0.milliseconds) })
        for author in item.authors { for field in [author.name, author.email, author.url] { hash.add(field) } }
        for tag in item.tags { hash.add(tag) }
        for attachment in item.attachments { hash.add(attachment.url) }
        return hash.hex
    }
}
