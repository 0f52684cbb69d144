/// The files of a house, each as a test needs it.
struct Files: Sendable {
    static let feeds = ["city", "city-two", "provincial", "national"]

    var channels = "  - {name: 平台, kind: webhook, url_file: webhook-url}\n"
    var routes = ""
    var rules = Files.rules()
    var response: String?
    /// Off, so that a test of days counts what it is about.
    var digest = "digest: off"

    /// One rule of the area, and one of no area that sees casualties.
    static func rules(level: String = "較大", sudden: Bool = false, raise: String = "") -> String {
        """
        area: \(steelArea)
        department: 產業發展科
        place: $local
        rules:
          - id: steel-relapse
            title: 「地條鋼」死灰復燃
            match: 地條鋼 OR 中頻爐
            level: \(level)
            sudden: \(sudden)
            concern: 重大政策
        \(raise)
        """
    }

    static let raiseWhenDead = """
            raise:
              - {to: 重大, when: $casualty}
        """

    func all(path: String, web: Switchboard) -> [String: String] {
        var files = [
            "opinion.yaml": configuration(path), "Feeds/all.yaml": Self.feedList(web), "Rules/steel.yaml": rules,
            "Rules/terms.yaml": "terms: {local: [河源, 東源縣], casualty: [死亡, 遇難]}\n",
            "webhook-url": web.url("/hook") + "\n", "robot-url": web.url("/robot?access_token=invented-token") + "\n",
        ]
        files["Rules/response.yaml"] = response
        return files
    }

    private func configuration(_ path: String) -> String {
        """
        bureau: 河源市工業和信息化局
        timezone: Asia/Shanghai
        feeds: Feeds
        rules: Rules
        state: \(path)/state
        log: \(path)/log
        control: \(path)/control.sock
        allow_addresses: [127.0.0.0/8]
        channels:
        \(channels)
        \(routes)
        \(digest)
        """
    }

    private static func feedList(_ web: Switchboard) -> String {
        let tiers = ["市級", "市級", "省級", "央媒"]
        return zip(feeds, tiers).map { id, tier in
            "- {id: \(id), outlet: 媒體\(id), tier: \(tier), url: \"\(web.url("/\(id).xml"))\", every: 5m}\n"
        }.joined()
    }
}
