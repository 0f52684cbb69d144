/// An element whose children mean something, and how deep it lies.
struct Scope {
    /// What the children describe.
    enum Kind {
        case document, feed, item, person, source, mediaGroup, skipHours, skipDays
    }

    let kind: Kind
    /// Depth of the element itself; only elements one deeper are its fields.
    let depth: Int
}
