/// How a request reaches a server, and who finds the address behind its name.
package enum FeedRoute: Sendable, Hashable {
    /// Without a proxy; the name is looked up here.
    case direct
    /// By a proxy that is told an address, which was looked up and judged here.
    case proxyByAddress
    /// By a proxy that is told the name and looks it up itself.
    case proxyByName
}
