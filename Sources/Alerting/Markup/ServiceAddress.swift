/// An address as an app shows it: the server's own part, and the steps behind it.
struct ServiceAddress {
    /// `https://host:port`, and all that stands before the path.
    let server: String
    /// Without slashes and empty steps.
    let steps: [String]

    /// What follows a `?` or `#` is dropped.
    init(_ url: String) {
        let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
        let rest = url[start...]
        let host = rest.prefix { !"/?#".contains($0) }
        let path = rest.dropFirst(host.count).prefix { !"?#".contains($0) }
        server = String(url[..<start] + host)
        steps = path.split(separator: "/").map(String.init)
    }
}
