import OpinionCore

/// Reads what the requests of one feed carry: `headers`, `headers_file`, `cookie_file`, `proxy`.
struct PassReader {
    /// nil where a folder of feeds is read without its configuration: files with secrets are not looked for then.
    let secrets: SecretPlaces?

    static let keys = ["headers", "headers_file", "cookie_file", "proxy"]

    private enum Way: String, CaseIterable { case `default`, direct }

    func read(_ fields: Fields, _ faults: inout Faults) -> FeedPass {
        var pass = FeedPass()
        pass.headers = fields["headers"].map { headers($0, &faults) } ?? []
        pass.headersFile = fields["headers_file"].flatMap { node in
            file(node, &faults) { HeaderLines.read($0) == nil ? .secretNotHeaders($1) : nil }
        }
        pass.cookieFile = fields["cookie_file"].flatMap { node in
            file(node, &faults) { $0.count == 1 ? nil : .secretEmpty($1) }
        }
        pass.isDirect = fields["proxy"]?.choice(Way.self, &faults) == .direct
        return pass
    }

    private func headers(_ node: YAMLNode, _ faults: inout Faults) -> [FeedPass.Header] {
        guard case .map(let entries) = node.content else {
            faults.add(.wrongType(node.name, .map), at: node.position)
            return []
        }
        return entries.compactMap { entry in
            guard let value = entry.value.line(&faults) else { return nil }
            let header = FeedPass.Header(name: entry.key, value: value)
            if !HeaderLines.isSendable(header) { return entry.value.refuse(.badHeader(entry.key), &faults) }
            return HeaderLines.isSecret(header) ? entry.value.refuse(.secretHeader(entry.key), &faults) : header
        }
    }

    private func file(
        _ node: YAMLNode,
        _ faults: inout Faults,
        _ judge: (_ lines: [String], _ name: String) -> Problem?
    ) -> String? {
        guard let name = node.line(&faults) else { return nil }
        if Secrecy.isSecret(name) { return node.refuse(.secretInPlace(node.name), &faults) }
        secrets?.checkLines(name, at: node.position, &faults) { judge($0, name) }
        return name
    }
}
