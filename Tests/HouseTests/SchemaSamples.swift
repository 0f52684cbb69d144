/// An installation that has every key once at least, so that no key of a schema goes unread.
enum SchemaSamples {
    static let configuration = """
        bureau: 河源市工業和信息化局
        language: zh-Hant
        timezone: Asia/Shanghai
        feeds: Feeds
        rules: [Rules, Own]
        state: /var/lib/opinion
        log: /var/log/opinion
        control: /run/opinion/control.sock
        allow_addresses: [10.20.0.0/16, "fd00::/8"]
        channels:
          - {name: 值班群, kind: dingtalk, url_file: url, secret_file: secret, language: en}
          - {name: 終端, kind: terminal}
        routes:
          - {departments: [辦公室], areas: [領域], levels: [重大], types: [incident.opened], channels: [值班群], continue: true}
          - {channels: [終端], fallback: [值班群]}
        roles:
          administrator: {users: [root], groups: [wheel]}
          officer: {users: [duty], groups: [officers]}
          viewer: {users: [guest], groups: [guests]}
        retention: {items: 366d, deliveries: 183d}
        evidence: {enabled: true, max_page: 5M, max_total: 10G, keep: 400d}

        """

    static let feeds = """
        - {id: plain, outlet: 某報, tier: 央媒, url: "https://example.com/rss.xml", every: 1h30m, local: true, kind: feed}
        - id: page
          outlet: 12306
          tier: 市級
          url: "http://example.com/list"
          kind: page
          timezone: "+08:00"
          page: {item: [li, tr], link: a, title: a, date: span, summary: p, date_format: yyyy-MM-dd, next: a.next, pages: 3}
        - id: counted
          outlet: 某網
          tier: 市級
          url: "http://example.com/counted"
          kind: page
          page: {item: li, next_pattern: "index_{n-1}.html", pages: 2}
        - id: api
          outlet: 某網
          tier: 市級
          url: "https://example.com/api"
          kind: json
          json:
            {items: '', title: t, link: u, link_template: "https://example.com/{id}", date: [d, e], date_format: yyyy,
             summary: s, content: c, id: i, author: a, tags: g}

        """

    static let rules = """
        area: 領域
        department: 辦公室
        place: $local
        rules:
          - id: whole
            title: 全部鍵
            match: $casualty OR 爆炸
            level: 一般
            sudden: false
            kind: risk
            concern: 公信力
            place: $local OR 本地
            loose: true
            enabled: true
            raise:
              - {to: 特別重大, when: 特別重大}
              - {to: 重大, outlets: 5, within: 2h}
              - {to: 較大, tiers: [央媒, 省級], within: 2h}
              - {to: 重大, outlets: 3, tiers: [央媒], within: 1d}
              - {to: 較大, dead: 3, injured: 10, loss: 1000萬}
              - {casualties: true}
            tests:
              - {text: 河源爆炸, summary: 三人死亡, hit: true, level: 較大}
              - {text: 河源市民散步, hit: false}

        """

    static let overlay = "rules: [{id: whole, enabled: false}]\n"

    static let terms = """
        terms: {local: [河源, 2024, big data], casualty: [死亡, $injury], injury: [受傷]}
        queries: {crash: 追尾 OR 側翻}

        """

    static let response = """
        levels:
          - {name: 特別重大, notify: page, clocks: [release, press]}
          - {name: 重大, notify: page, clocks: [release, press]}
          - {name: 較大, notify: message, clocks: [reply]}
          - {name: 一般, notify: digest, clocks: []}
        sudden: {notify: page, clocks: [release, press]}
        clocks: {release: 5h, press: 24h, reply: 48h}
        reminders: {fractions: [50%, 90%], before: [15m], overdue: [{every: 15m, times: 4}, {every: 30m}]}
        escalation: [{after: 0m, to: duty}, {after: 20m, to: deputy}]
        found_late: {after: 24h}
        start: {not_older_than: 7d}
        ask: {at: 50%, answer_within: 15m}
        casualties: [{level: 較大, dead: 3, injured: 10, loss: 1000萬}]

        """

    static let files: [String: String] = [
        "opinion.yaml": configuration, "Feeds/feeds.yaml": feeds, "Rules/rules.yaml": rules, "Own/rules.yaml": overlay,
        "Rules/terms.yaml": terms, "Rules/response.yaml": response,
        "url": "https://example.com/hook\n", "secret": "SECinvented\n",
    ]

    /// The schema of each file that has one.
    static let schemas = [
        "opinion.yaml": "opinion", "Feeds/feeds.yaml": "feeds", "Rules/rules.yaml": "rules",
        "Own/rules.yaml": "overlay", "Rules/terms.yaml": "terms", "Rules/response.yaml": "response",
    ]
}
