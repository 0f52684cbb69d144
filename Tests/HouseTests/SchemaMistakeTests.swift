import Testing

@testable import OpinionFiles

/// Mistakes that both the program and the schema refuse, each made alone in the sample installation.
struct SchemaMistakeTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String

        init(_ file: String, _ old: String, _ new: String) { (self.file, self.old, self.new) = (file, old, new) }

        var testDescription: String { "\(file): \(new)" }
    }

    private static let rules = [
        Mistake("Rules/rules.yaml", "title: 全部鍵", "titel: 全部鍵"),
        Mistake("Rules/rules.yaml", "    title: 全部鍵\n", ""),
        Mistake("Rules/rules.yaml", "department: 辦公室\n", ""),
        Mistake("Rules/rules.yaml", "title: 全部鍵", "title:"),
        Mistake("Rules/rules.yaml", "title: 全部鍵", "title: [全部鍵]"),
        Mistake("Rules/rules.yaml", "title: 全部鍵", "title: \"全部\\n鍵\""),
        Mistake("Rules/rules.yaml", "id: whole", "id: two words"),
        Mistake("Rules/rules.yaml", "id: whole", "id: -whole"),
        Mistake("Rules/rules.yaml", "sudden: false", "sudden: 'false'"),
        Mistake("Rules/rules.yaml", "sudden: false", "sudden: no"),
        Mistake("Rules/rules.yaml", "kind: risk", "kind: risky"),
        Mistake("Rules/rules.yaml", "concern: 公信力", "concern: 信用"),
        Mistake("Rules/rules.yaml", "outlets: 5,", "outlets: 1,"),
        Mistake("Rules/rules.yaml", "outlets: 5,", "outlets: five,"),
        Mistake("Rules/rules.yaml", "outlets: 5, within: 2h", "outlets: 5"),
        Mistake("Rules/rules.yaml", "outlets: 5, within: 2h", "outlets: 5, within: 2 hours"),
        Mistake("Rules/rules.yaml", "when: 特別重大}", "when: 特別重大, outlets: 5, within: 2h}"),
        Mistake("Rules/rules.yaml", "{to: 特別重大, when: 特別重大}", "{to: 特別重大}"),
        Mistake("Rules/rules.yaml", "{to: 特別重大, when: 特別重大}", "{when: 特別重大}"),
        Mistake("Rules/rules.yaml", "tiers: [央媒, 省級], within: 2h", "tiers: [央媒, 省級]"),
        Mistake("Rules/rules.yaml", "tiers: [央媒, 省級], within: 2h", "tiers: [], within: 2h"),
        Mistake("Rules/rules.yaml", "dead: 3,", "dead: 0,"),
        Mistake("Rules/rules.yaml", "loss: 1000萬", "loss: 很多"),
        Mistake("Rules/rules.yaml", "{casualties: true}", "{casualties: false}"),
        Mistake("Rules/rules.yaml", "{casualties: true}", "{to: 重大, casualties: true}"),
        Mistake("Rules/rules.yaml", "hit: true", "hit: 1"),
        Mistake("Rules/rules.yaml", "{text: 河源市民散步, hit: false}", "{text: 河源市民散步}"),
        Mistake("Rules/rules.yaml", "{text: 河源市民散步, hit: false}", "{text: 河源市民散步, hit: false, level: 重大}"),
        Mistake("Rules/rules.yaml", "outlets: 3, tiers", "outlets: 0, tiers"),
        Mistake("Own/rules.yaml", "{id: whole, ", "{"),
        Mistake("Own/rules.yaml", "enabled", "enable"),
        Mistake("Own/rules.yaml", "[{id: whole, enabled: false}]", "[]"),
    ]

    private static let others = [
        Mistake("Rules/terms.yaml", "terms:", "term:"),
        Mistake("Rules/terms.yaml", "injury: [受傷]", "injury: []"),
        Mistake("Rules/terms.yaml", "injury: [受傷]", "injury: 受傷"),
        Mistake("Rules/terms.yaml", "injury: [受傷]", "injury: [受傷], 'a b': [受傷]"),
        Mistake("Rules/terms.yaml", "crash: 追尾 OR 側翻", "crash: [追尾]"),
        Mistake("Rules/response.yaml", "{name: 重大, notify: page,", "{name: 重大,"),
        Mistake("Rules/response.yaml", "notify: digest", "notify: diggest"),
        Mistake("Rules/response.yaml", "clocks: [reply]", "clocks: [reply, reply]"),
        Mistake("Rules/response.yaml", "clocks: [reply]", "clocks: [replay]"),
        Mistake("Rules/response.yaml", "release: 5h", "release: 5 h"),
        Mistake("Rules/response.yaml", "reply: 48h", "replay: 48h"),
        Mistake("Rules/response.yaml", "50%, 90%", "50%, 100%"),
        Mistake("Rules/response.yaml", "50%, 90%", "50, 90"),
        Mistake("Rules/response.yaml", "times: 4", "times: 0"),
        Mistake("Rules/response.yaml", "{after: 0m, to: duty}", "{after: 0m, to: boss}"),
        Mistake("Rules/response.yaml", "{after: 24h}", "{}"),
        Mistake("Rules/response.yaml", "{level: 較大, dead: 3, injured: 10, loss: 1000萬}", "{level: 較大}"),
        Mistake("Rules/response.yaml", "{level: 較大, dead: 3,", "{dead: 3,"),
        Mistake("Feeds/feeds.yaml", "id: plain,", ""),
        Mistake("Feeds/feeds.yaml", "local: true", "local: yes"),
        Mistake("Feeds/feeds.yaml", "- group: 省級媒體\n  defaults", "- defaults"),
        Mistake("Feeds/feeds.yaml", "- group: 省級媒體", "- group: 省級媒體\n  tier: 省級"),
        Mistake("Feeds/feeds.yaml", "defaults: {tier: 省級, every", "defaults: {every"),
        Mistake("Feeds/feeds.yaml", "defaults: {tier: 省級", "defaults: {outlet: 省級"),
        Mistake("Feeds/feeds.yaml", "id: member, outlet: 某報,", "id: member, group: 內, outlet: 某報,"),
        Mistake("Feeds/feeds.yaml", "id: member,", ""),
        Mistake("Feeds/feeds.yaml", "every: 1h30m", "every: 90"),
        Mistake("Feeds/feeds.yaml", "kind: feed}", "kind: rss}"),
        Mistake("Feeds/feeds.yaml", "kind: feed}", "kind: page}"),
        Mistake("Feeds/feeds.yaml", "  kind: json\n", ""),
        Mistake("Feeds/feeds.yaml", "https://example.com/rss.xml", "ftp://example.com/rss.xml"),
        Mistake("Feeds/feeds.yaml", "https://example.com/rss.xml", "https://me:secret@example.com/rss.xml"),
        Mistake("Feeds/feeds.yaml", "item: [li, tr]", "item: []"),
        Mistake("Feeds/feeds.yaml", "next: a.next, pages: 3", "next: a.next"),
        Mistake("Feeds/feeds.yaml", "next: a.next, pages: 3", "pages: 3"),
        Mistake("Feeds/feeds.yaml", "next: a.next, pages: 3", "next: a.next, pages: 30"),
        Mistake("Feeds/feeds.yaml", "{item: li, next_pattern", "{item: li, next: a, next_pattern"),
        Mistake("Feeds/feeds.yaml", "index_{n-1}.html", "index_1.html"),
        Mistake("Feeds/feeds.yaml", "link: u, link_template: \"https://example.com/{id}\",", ""),
        Mistake("opinion.yaml", "bureau: 河源市工業和信息化局\n", ""),
        Mistake("opinion.yaml", "language: zh-Hant", "language: zh"),
        Mistake("opinion.yaml", "rules: [Rules, Own]", "rules: []"),
        Mistake("opinion.yaml", "10.20.0.0/16", "intranet"),
        Mistake("opinion.yaml", "url_file: url, ", ""),
        Mistake("opinion.yaml", "url_file: url", "url_file: 'https://example.com/hook'"),
        Mistake("opinion.yaml", "kind: terminal", "kind: terminal, url_file: url"),
        Mistake("opinion.yaml", "kind: terminal", "kind: terminals"),
        Mistake("opinion.yaml", "kind: terminal", "kind: terminal, ca_file: ca.pem"),
        Mistake("opinion.yaml", "kind: terminal", "kind: terminal, command: [/bin/true]"),
        Mistake("opinion.yaml", "server: \"smtps://mail.example.cn\", ", ""),
        Mistake("opinion.yaml", "to: [a@example.cn]", "to: []"),
        Mistake("opinion.yaml", "tls: required", "tls: maybe"),
        Mistake("opinion.yaml", "kind: email", "kind: email, url_file: url"),
        Mistake("opinion.yaml", "command: [/usr/local/bin/notify, --sms], ", ""),
        Mistake("opinion.yaml", "kind: command", "kind: command, secret_file: secret"),
        Mistake("opinion.yaml", "kind: command", "kind: command, server: \"smtp://h\""),
        Mistake("opinion.yaml", "timeout: 20s", "timeout: 20"),
        Mistake("opinion.yaml", "types: [incident.opened]", "types: [opened]"),
        Mistake("opinion.yaml", "{channels: [終端], fallback", "{fallback"),
        Mistake("opinion.yaml", "channels: [終端]", "channels: []"),
        Mistake("opinion.yaml", "viewer:", "guest:"),
        Mistake("opinion.yaml", "users: [root]", "users: root"),
        Mistake("opinion.yaml", "items: 366d", "items: forever"),
        Mistake("opinion.yaml", "duty: Duty", "duty: [Duty]"),
        Mistake("opinion.yaml", "hours: \"22:00-07:00\"", "hours: night"),
        Mistake("opinion.yaml", "{hours: \"22:00-07:00\", weekends: true}", "{}"),
        Mistake("opinion.yaml", "weekends: true", "weekend: true"),
        Mistake("Duty/roster.yaml", "user: zhangsan", "account: zhangsan"),
        Mistake("Duty/roster.yaml", "dingtalk: zhang01", "dingtalk: 張三"),
        Mistake("Duty/roster.yaml", "夜班: \"17:30-08:30\"", "夜班: 17:30"),
        Mistake("Duty/roster.yaml", "date: 2026-10-01", "date: 10-01"),
        Mistake("Duty/roster.yaml", "until: 2027-11-02", "until: later"),
        Mistake("Duty/roster.yaml", "every: 1w", "every: 12h"),
        Mistake("Duty/roster.yaml", "role: leader", "role: boss"),
        Mistake("Duty/roster.yaml", "people: [li]", "people: []"),
        Mistake("Duty/roster.yaml", "{contact: zhang, deputy: li}", "{}"),
        Mistake("Duty/roster.yaml", "hours: \"08:30-17:30\", primary: li", "hours: \"08:30-17:30\""),
    ]

    @Test(arguments: rules + others)
    func bothRefuse(mistake: Mistake) throws {
        let good = try #require(SchemaSamples.files[mistake.file])
        #expect(good.contains(mistake.old), "the sample has nothing to change")
        let installation = try SchemaInstallation(changing: mistake.file, mistake.old, mistake.new)
        #expect(!installation.faults.errors.isEmpty, "the program takes it")
        let name = try #require(SchemaSamples.schemas[mistake.file])
        let value = try #require(SchemaValue.yaml(good.replacing(mistake.old, with: mistake.new)))
        #expect(try !SchemaCheck.problems(value, by: name, in: try SchemaBook.shipped()).isEmpty, "the schema takes it")
    }
}
