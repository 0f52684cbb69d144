@testable import OpinionFiles

/// Good files to start from.
enum Samples {
    static let configuration = """
        bureau: 河源市工業和信息化局
        language: zh-Hant              # messages: zh-Hant, zh-Hans or en
        timezone: Asia/Shanghai
        feeds: Feeds                   # folder of *.yaml and *.opml
        rules: Rules                   # folder of *.yaml
        state: /var/lib/opinion        # SQLite database, evidence
        log: /var/log/opinion          # incident log
        control: /run/opinion/control.sock
        allow_addresses: []            # private networks that feeds may use, e.g. [127.0.0.0/8]; none by default
        channels:
          - {name: 值班群, kind: dingtalk, url_file: dingtalk-url, secret_file: dingtalk-secret}
          - {name: 平台, kind: webhook, url_file: webhook-url, secret_file: webhook-secret}
        routes:                        # first match wins unless `continue: true`
          - {departments: [產業發展科], channels: [值班群], fallback: [平台], continue: true}
          - {channels: [值班群]}       # also: areas, levels, types
        roles: {administrator: {users: [root]}, officer: {groups: [opinion-officers]}, viewer: {groups: [opinion]}}

        """

    static let feeds = """
        - {id: chinanews-scroll, outlet: 中國新聞網, tier: 央媒, url: "https://www.chinanews.com.cn/rss/scroll-news.xml", every: 5m}
        - {id: heyuan, outlet: 河源市人民政府, tier: 市級, url: "http://www.heyuan.gov.cn/rss.xml", every: 10m, local: true}

        """

    static let rules = """
        area: 淘汰落後產能、「地條鋼」死灰復燃  # a row of reference/duty.md; absent for rules of no area
        department: 產業發展科
        place: $local                          # a separate filter: item, or its feed with `local: true`, must satisfy it
        rules:
          - id: steel-relapse
            title: 「地條鋼」死灰復燃
            match: 地條鋼 OR 中頻爐
            level: 較大
            sudden: false
            kind: risk
            concern: 重大政策
            raise:
              - {to: 重大, when: $casualty OR title:曝光}
              - {to: 重大, outlets: 5, within: 2h}
            tests:
              - {text: 東源縣一企業夜間生產地條鋼被查, hit: true}
              - {text: 電影《地條鋼》定檔, hit: false}

        """

    static let terms = "terms: {local: [河源, 源城, 東源縣], casualty: [死亡, 傷亡, 遇難, 重傷]}\n"

    static let response = """
        levels:
          - {name: 特別重大, notify: page, clocks: [release, press]}
          - {name: 重大, notify: page, clocks: [release, press]}
          - {name: 較大, notify: message, clocks: [reply]}
          - {name: 一般, notify: digest, clocks: [reply]}
        sudden: {notify: page, clocks: [release, press]}
        clocks: {release: 5h, press: 24h, reply: 48h}
        reminders: {fractions: [50%, 75%, 90%], before: [15m], overdue: [{every: 15m, times: 4}, {every: 30m}]}
        escalation: [{after: 0m, to: duty}, {after: 10m, to: duty}, {after: 20m, to: deputy}, {after: 30m, to: leader}]
        found_late: {after: 24h}
        start: {not_older_than: 7d}
        ask: {at: 50%, answer_within: 15m}

        """

    /// A whole installation without a fault.
    static let files: [String: String] = [
        "opinion.yaml": configuration, "Feeds/main.yaml": feeds, "Rules/steel.yaml": rules, "Rules/terms.yaml": terms,
        "Rules/response.yaml": response,
        "dingtalk-url": "https://oapi.dingtalk.com/robot/send?access_token=invented\n",
        "dingtalk-secret": "SECinvented\n",
        "webhook-url": "https://example.invalid/hook\n", "webhook-secret": "invented\n",
    ]

    /// The files with one text replaced.
    static func changing(_ name: String, _ old: String, _ new: String) -> [String: String] {
        var files = files
        files[name] = files[name]?.replacing(old, with: new)
        return files
    }
}
