import HTTPTransfer
import OpinionCore

/// How the server behind an address is treated: politely, unless it is the house's own.
enum HostManners {
    /// - Parameter address: what was connected to; nil while that is not known.
    static func of(_ address: IPAddress?) -> PollQueue.Manners {
        guard let address else { return .polite }
        return AddressPolicy.publicOnly(allowing: []).permits(address) ? .polite : .atHome
    }
}

/// A feed as it is configured, with the server that it is on.
struct PlacedFeed: Sendable {
    let feed: Feed
    let host: HostName
    /// Where the URL names an address itself.
    let address: IPAddress?

    /// - Parameter url: where it is asked.
    init(_ feed: Feed, at url: String) {
        let origin = WebOrigin(of: url)
        self.feed = feed
        // What nobody can fetch is a server of its own.
        (host, address) = (HostName(origin?.text ?? url), origin?.address)
    }
}
