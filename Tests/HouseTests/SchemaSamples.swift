/// An installation that has every key once at least, so that no key of a schema goes unread.
enum SchemaSamples {
    static let configuration = """
        bureau: 河源市工業和信息化局
        language: zh-Hant
        timezone: Asia/Shanghai
        feeds: Feeds
        rules: [Rules, Own]
        duty: Duty
        quiet: {hours: "22:00-07:00", weekends: true}
        heartbeat_url_file: heartbeat
        watch: {well_at: "08:47", heartbeat_every: 1m}
        digest: {at: ["08:50"], departments: {辦公室: {at: "09:10"}}}
        state: /var/lib/opinion
        log: /var/log/opinion
        control: /run/opinion/control.sock
        allow_addresses: [10.20.0.0/16, "fd00::/8"]
        contact: https://www.example.gov.cn/opinion
        proxy: socks5://127.0.0.1:1080
        proxy_login_file: login
        ca_file: ca.pem
        politeness: {width: 2, gap: 1s}
        limits: {body: 10M}
        channels:
          - {name: 值班群, kind: dingtalk, url_file: url, secret_file: secret, language: en}
          - {name: 內網平台, kind: webhook, url_file: url, rate: 90/min, ca_file: ca.pem}
          - {name: 郵箱, kind: email, server: "smtps://mail.example.cn", from: 值守 <duty@example.cn>, to: [a@example.cn], cc: b@example.cn, user: duty, secret_file: secret, tls: required}
          - {name: 短信, kind: command, command: [/usr/local/bin/notify, --sms], timeout: 20s}
          - {name: 終端, kind: terminal}
        routes:
          - {departments: [辦公室], areas: [領域], levels: [重大], types: [incident.opened], channels: [值班群], continue: true}
          - {channels: [終端], fallback: [值班群]}
        roles:
          administrator: {users: [root], groups: [wheel]}
          officer: {users: [duty], groups: [officers]}
          viewer: {users: [guest], groups: [guests]}
        retention: {items: 366d, deliveries: 183d}
        templates: Templates
        evidence: {enabled: true, max_page: 5M, max_total: 10G, keep: 400d}

        """

    static let feeds = """
        - {id: plain, outlet: 某報, tier: 央媒, url: "https://example.com/rss.xml", every: 1h30m, local: true, quiet: 3d, headers: {Accept-Language: zh-CN}, headers_file: headers, cookie_file: secret, proxy: direct, kind: feed}
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
          quiet: never
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
        - group: 省級媒體
          defaults: {tier: 省級, every: 5m, local: true, timezone: Asia/Shanghai, quiet: 3d}
          feeds:
            - {id: member, outlet: 某報, url: "https://example.com/member"}
            - {id: other, outlet: 某報, tier: 行業, url: "https://example.com/other"}

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
        sudden:
          notify: page
          clocks: [release, press, reply, briefing, verification, update]
          durations: {release: 3h, press: 1d, reply: 2d, briefing: 1h, verification: 5wd, update: 6h}
        concerns:
          重大政策: {clocks: [briefing]}
          公信力: {notify: message}
          道德底線: {notify: page, clocks: [briefing, verification], durations: {verification: 5wd}}
        clocks: {release: 5h, press: 24h, reply: 48h, briefing: 2h, verification: 2wd, update: 24h}
        reminders: {fractions: [50%, 90%], before: [15m], overdue: [{every: 15m, times: 4}, {every: 30m}]}
        escalation: [{after: 0m, to: duty}, {after: 20m, to: deputy}]
        found_late: {after: 24h}
        start: {not_older_than: 7d}
        ask: {at: 50%, answer_within: 15m}
        spread: {unusual: true, at_least: 6, times: 3}
        casualties: [{level: 較大, dead: 3, injured: 10, loss: 1000萬}]

        """

    static let calendar = """
        years:
          2026: {holidays: [2026-10-01..2026-10-07, 2026-01-01], workdays: [2026-10-10]}
        day_ends: "17:30"

        """

    static let roster = """
        people:
          zhang: {name: 張三, mobile: "13800000001", dingtalk: zhang01, wecom: Zhang, feishu: ou_1, user: zhangsan}
          li: {mobile: "13800000002"}
        hours: {夜班: "17:30-08:30"}
        shifts: [{date: 2026-10-01, shift: 夜班, primary: zhang, deputy: li, leader: li}, {date: 2026-10-02, hours: "08:30-17:30", primary: li}]
        rotations:
          - {name: 輪值, role: leader, from: 2026-11-02, until: 2027-11-02, every: 1w, hours: "08:30-17:30", people: [li]}
          - {name: 夜班, from: 2026-11-02, every: 1d, shift: 夜班, people: [zhang, li]}
        departments: {辦公室: {contact: zhang, deputy: li}}

        """

    static let files: [String: String] = [
        "opinion.yaml": configuration, "Feeds/feeds.yaml": feeds, "Rules/rules.yaml": rules, "Own/rules.yaml": overlay,
        "Rules/terms.yaml": terms, "Rules/response.yaml": response,
        "Rules/calendar.yaml": calendar, "Duty/roster.yaml": roster,
        "url": "https://example.com/hook\n", "secret": "SECinvented\n", "ca.pem": "-----BEGIN CERTIFICATE-----\n",
        "login": "duty:invented\n", "headers": "X-Key: invented\n",
        "heartbeat": "https://example.com/beat\n",
        "Templates/webhook.mustache": "{{what}}\n{{deadlines}}\n{{who}}\n",
    ]

    /// The schema of each file that has one.
    static let schemas = [
        "opinion.yaml": "opinion", "Feeds/feeds.yaml": "feeds", "Rules/rules.yaml": "rules",
        "Own/rules.yaml": "overlay", "Rules/terms.yaml": "terms", "Rules/response.yaml": "response",
        "Rules/calendar.yaml": "calendar", "Duty/roster.yaml": "roster",
    ]
}
