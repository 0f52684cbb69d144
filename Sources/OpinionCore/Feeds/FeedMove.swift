/// Where a feed says it has moved for good, and how often it has said so.
package struct FeedMove: Sendable, Hashable, Codable {
    /// A server that is set up wrongly for an hour moves nobody.
    package static let needed = 3

    package let url: String
    package let sightings: Int

    package init(url: String, sightings: Int = 1) { (self.url, self.sightings) = (url, sightings) }

    /// The feed is asked there.
    package var isAdopted: Bool { sightings >= Self.needed }

    /// After an answer.
    /// - Parameter target: where it was permanently redirected to; nil for an answer without such a redirect.
    package static func after(_ before: FeedMove?, target: String?) -> FeedMove? {
        guard let target else { return before?.isAdopted == true ? before : nil }
        return FeedMove(url: target, sightings: before?.url == target ? (before?.sightings ?? 0) + 1 : 1)
    }

    /// Whether an address may take the place of another: never one that gives up encryption.
    package static func isFit(_ target: String, for url: String) -> Bool {
        target != url && !(url.lowercased().hasPrefix("https:") && !target.lowercased().hasPrefix("https:"))
    }
}
