import OpinionCore

/// Reads how feeds are fetched: `contact`, `proxy`, `proxy_login_file`, `ca_file`, `politeness`, `limits`.
struct FeedAccessReader {
    let secrets: SecretPlaces

    static let keys = ["contact", "proxy", "proxy_login_file", "ca_file", "politeness", "limits"]
    private static let widths = 1...6
    private static let gaps: ClosedRange<TimeSpan> = .seconds(1) ... .minutes(1)
    private static let bodies = 64 << 10...32 << 20

    func read(_ fields: Fields, _ faults: inout Faults) -> FeedAccess {
        var access = FeedAccess()
        access.contact = fields["contact"].flatMap { contact($0, &faults) }
        access.proxy = fields["proxy"].flatMap { proxy($0, &faults) }
        access.proxyLoginFile = fields["proxy_login_file"].flatMap { login($0, &faults) }
        if fields["proxy_login_file"] != nil { _ = fields.needed("proxy", &faults) }
        access.caFile = fields["ca_file"].flatMap { caFile($0, &faults) }
        access.manners = fields["politeness"].map { manners($0, &faults) } ?? access.manners
        access.largestBody = fields["limits"].flatMap { body($0, &faults) } ?? access.largestBody
        return access
    }

    private func contact(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        guard let text = node.line(&faults) else { return nil }
        return Contact.isUsable(text) ? text : node.refuse(.badContact(text), &faults)
    }

    private func proxy(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        guard let text = node.line(&faults) else { return nil }
        if ProxyAddress.hasPassword(text) { return node.refuse(.proxyPassword, &faults) }
        return ProxyAddress.isUsable(text) ? text : node.refuse(.badProxy(text), &faults)
    }

    private func login(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        guard let name = node.line(&faults) else { return nil }
        if Secrecy.isSecret(name) { return node.refuse(.secretInPlace(node.name), &faults) }
        secrets.check(name, at: node.position, &faults) { ProxyAddress.isLogin($0) ? nil : .secretNotLogin(name) }
        return name
    }

    /// One that cannot be read would make every https feed fail.
    private func caFile(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        guard let name = node.line(&faults) else { return nil }
        let path = Paths.absolute(Paths.join(secrets.configurationFolder, name))
        do throws(FileReadFailure) {
            _ = try FileBytes.read(path)
            return path
        } catch {
            return node.refuse(error.problem, &faults)
        }
    }

    private func manners(_ node: YAMLNode, _ faults: inout Faults) -> PollQueue.Manners {
        var manners = PollQueue.Manners.polite
        guard let fields = Fields(node, keys: ["width", "gap"], &faults) else { return manners }
        manners.width = fields["width"]?.count(Self.widths, &faults) ?? manners.width
        manners.gap = fields["gap"]?.span(Self.gaps, &faults) ?? manners.gap
        return manners
    }

    private func body(_ node: YAMLNode, _ faults: inout Faults) -> Int? {
        Fields(node, keys: ["body"], &faults)?["body"]?.bytes(Self.bodies, &faults)
    }
}
