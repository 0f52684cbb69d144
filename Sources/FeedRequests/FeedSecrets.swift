import OpinionCore
import OpinionFiles

/// Reads the files that feeds and their proxy name. The loader has checked them; one that went since gives nothing.
package struct FeedSecrets: Sendable {
    private let configurationFolder: String
    private let credentialsDirectory: String?

    /// - Parameters:
    ///   - configuration: the path of `opinion.yaml`, beside which files are looked for.
    ///   - credentials: where they are looked for first.
    package init(configuration path: String, credentials: String?) {
        let slash = path.lastIndex(of: "/")
        configurationFolder = slash.map { String(path[...$0]) } ?? "."
        credentialsDirectory = credentials
    }

    /// The proxy's whole address, with user and password where there are any; nil: none.
    func proxy(_ access: FeedAccess) -> String? {
        guard let proxy = access.proxy, let login = access.proxyLoginFile.flatMap({ lines($0).first }),
            let place = proxy.firstRange(of: "://")?.upperBound, let colon = login.firstIndex(of: ":")
        else { return access.proxy }
        let (user, password) = (login[..<colon], login[login.index(after: colon)...])
        return "\(proxy[..<place])\(Self.encoded(user)):\(Self.encoded(password))@\(proxy[place...])"
    }

    /// As it may stand before the host of a URL (RFC 3986, 2.1).
    private static func encoded(_ text: Substring) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.flatMap { plain.contains($0) ? [$0] : [37, digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// All headers that a feed's own requests carry.
    func headers(_ pass: FeedPass) -> [FeedPass.Header] {
        let hidden = pass.headersFile.flatMap { HeaderLines.read(lines($0)) } ?? []
        let cookie = pass.cookieFile.flatMap { lines($0).first }
        return pass.headers + hidden + (cookie.map { [FeedPass.Header(name: "Cookie", value: $0)] } ?? [])
    }

    private func lines(_ name: String) -> [String] {
        let found = try? SecretFile.lines(
            name,
            configurationFolder: configurationFolder,
            credentialsDirectory: credentialsDirectory
        )
        return found ?? []
    }
}
