/// The vendors whose servers are faked here.
package enum FakeVendor: String, Sendable, CaseIterable {
    case bark, dingtalk, feishu, ntfy, slack, webhook, wecom

    /// The contract with its usual token, and the secret that a user would be given with it.
    /// - Parameters:
    ///   - banned: texts with one of these words are refused.
    ///   - isLimited: with the vendor's true rates; else as fast as they come.
    ///   - codes: how the vendor writes its codes.
    package func contract(
        banned: [String] = [],
        isLimited: Bool = false,
        codes: FakeCodes = .numbers
    ) -> (fake: any FakeContract, secret: String?) {
        switch self {
        case .dingtalk:
            var contract = DingTalkContract()
            (contract.bannedWords, contract.codes) = (banned, codes)
            if !isLimited { contract.rates = [] }
            return (contract, contract.secret)
        case .wecom:
            var contract = WeComContract()
            (contract.bannedWords, contract.codes) = (banned, codes)
            if !isLimited { contract.rates = [] }
            return (contract, nil)
        case .feishu:
            var contract = FeishuContract()
            (contract.bannedWords, contract.codes) = (banned, codes)
            if !isLimited { contract.rates = [] }
            return (contract, contract.secret)
        case .slack:
            var contract = SlackContract()
            contract.bannedWords = banned
            if !isLimited { contract.rates = [] }
            return (contract, nil)
        case .ntfy:
            var contract = NtfyContract()
            (contract.bannedWords, contract.codes) = (banned, codes)
            if !isLimited { contract.rates = [] }
            return (contract, contract.token)
        case .bark:
            var contract = BarkContract()
            (contract.bannedWords, contract.codes) = (banned, codes)
            return (contract, nil)
        case .webhook:
            var contract = WebhookContract()
            contract.bannedWords = banned
            return (contract, contract.keys.first)
        }
    }
}
