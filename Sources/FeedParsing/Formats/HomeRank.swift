/// What a feed's link to its site is worth, from least to most: another form of the feed, a page by an Atom link, the
/// format's own link.
enum HomeRank: Comparable {
    case none, other, page, own
}
