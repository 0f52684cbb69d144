import Foundation
import OpinionCore
import RobotFakes
import Testing

@testable import Alerting

/// A title is quoted and does nothing else, in every channel: a message with a hostile one differs from the message
/// with a harmless one in the lines that quote it, and nowhere else.
struct HostileTitleTests {
    static let titles = [
        "@all", "@所有人", "@13800138000", "<at user_id=\"all\">所有人</at>", "<at id=all></at>", "<@all>", "<@U012AB3CD>",
        "<!channel>", "<!here|here>", "](http://evil.example)", "[點我](http://evil.example)", "<http://evil.example|點我>",
        "http://evil.example/x", "www.evil.example", "<font color=\"warning\">紅</font>", "**粗** _斜_ ~~刪~~ `碼`",
        "```\n碼\n```", "> 引用", "# 標題", "a\nb\r\n\u{2028}c\u{85}d", "\u{202E}lla@\u{202C}", "\u{2066}x\u{2069}\u{200F}",
        "\u{0}\u{1}\u{1B}[31m\u{7F}紅", "{{mustache}} {{{text}}} {{#each}}", "\\u0000 \\n \\\" \"", "送達 #9-9",
        "&lt;at&gt; &#64;all",
        "👨‍👩‍👧‍👦🏳️‍🌈👩🏽‍💻", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "$(reboot) `id` %s %n", "—", "'; DROP TABLE outbox; --",
    ]
    private static let longOnes = ["鋼", "\"", "&", "👨‍👩‍👧‍👦", "<@all>"].map {
        String(repeating: $0, count: 20_000 / $0.utf8.count)
    }

    private static let harmless = "無害標題"

    @Test(arguments: Robots.kinds, titles + longOnes)
    func nothingOutsideTheQuotationChanges(kind: String, title: String) throws {
        for alert in [Samples.opened, Self.urgent] as [(IncidentView, AlertSource) -> Alert] {
            let hostile = try lines(kind, alert(Samples.incident(title: title), Self.source(title)))
            let plain = try lines(kind, alert(Samples.incident(title: Self.harmless), Self.source(Self.harmless)))
            try #require(hostile.count == plain.count, "\(hostile)")
            for (ours, theirs) in zip(hostile, plain) where !theirs.contains(Self.harmless) {
                #expect(ours == theirs)
            }
            for (ours, theirs) in zip(hostile, plain) where theirs.contains(Self.harmless) {
                let parts = theirs.components(separatedBy: Self.harmless)
                #expect(ours.hasPrefix(parts[0]) && ours.hasSuffix(parts[parts.count - 1]), "\(ours)")
            }
        }
    }

    @Test(arguments: Robots.kinds, titles + longOnes)
    func noMarkupOfTheirsIsLeft(kind: String, title: String) throws {
        let hostile = Self.live(
            kind,
            try lines(kind, Samples.opened(Samples.incident(title: title), source: Self.source(title)))
        )
        let plain = Self.live(
            kind,
            try lines(kind, Samples.opened(Samples.incident(title: Self.harmless), source: Self.source(Self.harmless)))
        )
        #expect(hostile == plain)
    }

    /// The vendors themselves take it, ring nobody, and find the right id in it.
    @Test(arguments: FakeRobot.kinds)
    func vendorsTakeItAndRingNobody(kind: String) async throws {
        let robot = try FakeRobot(kind)
        for title in Self.titles + Self.longOnes {
            let alert = Samples.opened(Samples.incident(title: title), source: Self.source(title))
            #expect(await robot.deliver(alert) == .sent, "\(title.prefix(40))")
        }
        let journal = robot.fake.journal
        #expect(journal.refused.isEmpty)
        #expect(journal.accepted.allSatisfy { $0.content.mentions.isEmpty })
        #expect(Set(journal.deliveries) == [kind == "webhook" ? "k3x9-1-3" : "1-3"])
    }

    private static func source(_ title: String) -> AlertSource {
        AlertSource(outlet: title, tier: title, title: "原題：" + title, url: Samples.source.url)
    }

    /// One that calls people, so that there are mentions to change.
    private static func urgent(_ incident: IncidentView, _ source: AlertSource) -> Alert {
        Alert(
            type: .escalated,
            incident: incident,
            reason: .unacknowledged(since: Samples.start, late: nil),
            quotation: Quotation(text: source.title, marks: []),
            source: source,
            role: .duty,
            made: Samples.start,
            call: DutyCall(addressees: DutySamples.reachable)
        )
    }

    private func lines(_ kind: String, _ alert: Alert) throws -> [String] {
        try ShownMessage.text(kind, Samples.delivery(alert), .traditional, now: Samples.now).components(
            separatedBy: "\n"
        )
    }

    /// What a vendor's reader would act on; where text is plain, only addresses.
    private static func live(_ kind: String, _ lines: [String]) -> [String: Int] {
        let text = lines.joined(separator: "\n")
        let markup =
            ["ntfy", "bark"].contains(kind) ? ["://", "www."] : "<>[]()@`*_~|".map(String.init) + ["://", "www."]
        return markup.reduce(into: [:]) { $0[$1] = text.unicodeScalars.ranges(of: $1.unicodeScalars).count }
    }
}
