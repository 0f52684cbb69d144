import Foundation
import Glibc
import LoopbackServer
import RobotFakes
import Testing

/// Tokens, keys and signatures stay where the administrator put them.
@Suite(.timeLimit(.minutes(10)))
struct SecretsTests {
    /// As an attacker would look for them: the parts of the addresses and keys that open a door.
    private static let secrets = [
        "barkdevice0123456789abc", "dingtalk-token-0123456789", "SECdingtalk0123456789", "feishu-token-0123456789",
        "feishu-secret-0123456789", "duty-0123456789", "tk_0123456789abcdef", "slack0123456789",
        "webhook-token-0123456789", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY", "0123456789abcdef0123456789abcdef",
        "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa", "feed-key-0123456789", "feed-cookie-0123456789",
        "proxy-word-0123456789",
    ]
    /// Where each vendor's contract wants a secret within the message itself.
    private static let inBody: [FakeVendor: String] = [
        .bark: "barkdevice0123456789abc", .ntfy: "duty-0123456789",
    ]

    @Test func nothingThatIsWrittenOrShownHoldsASecret() async throws {
        let robots = try FakeVendor.allCases.map {
            (name: "群" + $0.rawValue, vendor: $0, fake: try RobotFake($0.contract().fake))
        }
        let bureau = try Bureau()
        try bureau.connect(robots)
        let outlet = try LoopbackServer { _ in .redirect(to: "http://localhost:1/elsewhere") }
        try addFeeds(of: outlet, to: bureau)
        bureau.outlets.publish([Bureau.weather], in: "national")
        let notices = try NoticeSocket(bureau.folder + "/notify.sock")
        let daemon = try await bureau.start(["NOTIFY_SOCKET": notices.path])
        try await bureau.firstAnswer()
        var shown: [String] = []
        for mood in Self.moods {
            robots.forEach { $0.fake.behave(mood) }
            for robot in robots { shown += texts(try await bureau.officer("alerts", "test", robot.name)) }
        }
        shown += try await incident(bureau, robots.map(\.fake), among: robots.count)
        for robot in robots { shown += texts(try await bureau.officer("alerts", "test", robot.name, "--dry-run")) }
        shown += try await views(bureau)
        #expect(try String(contentsOfFile: "/proc/\(daemon.pid)/limits", encoding: .utf8).contains(Self.noCore))
        daemon.signal(SIGABRT)
        try await daemon.exit()
        shown += [daemon.output, daemon.errors] + notices.received
        for text in shown { expectNone(in: Array(text.utf8), "\(text.prefix(200))") }
        try expectNoneInFiles(bureau)
        for robot in robots { expectNoneInMessages(robot.vendor, robot.fake) }
        #expect(outlet.requests.contains { $0.header("x-key") == "feed-key-0123456789" })
    }

    /// One that carries secrets and leads elsewhere, and one behind a proxy that is not there.
    private func addFeeds(of outlet: LoopbackServer, to bureau: Bureau) throws {
        let settings = try String(contentsOfFile: bureau.configuration, encoding: .utf8)
        try bureau.write("opinion.yaml", settings + "proxy: http://127.0.0.1:1\nproxy_login_file: proxy-login\n")
        try bureau.write("proxy-login", "duty:proxy-word-0123456789")
        try bureau.write("feed-headers", "X-Key: feed-key-0123456789\n")
        try bureau.write("feed-cookie", "sid=feed-cookie-0123456789\n")
        let own = ", headers_file: feed-headers, cookie_file: feed-cookie, proxy: direct}"
        let feeds = [
            bureau.feed("national").replacing("}", with: ", proxy: direct}"),
            "- {id: own, outlet: 自家, tier: 市級, url: \"\(outlet.url("/own"))\"" + own + "\n",
            "- {id: proxied, outlet: 遠處, tier: 市級, url: \"http://news.example/feed\"}\n",
        ]
        try bureau.write("Feeds/feeds.yaml", feeds.joined())
    }

    private static let noCore = "Max core file size        0                    0"
    /// Everything that makes a channel speak of what went wrong.
    private static let moods = [
        FakeMood.good, FakeMood(.always, .status(500)), FakeMood(.always, .reset), FakeMood(.always, .html),
        FakeMood(.always, .redirect(to: "http://127.0.0.1:1/dingtalk-token-0123456789?t=webhook-token-0123456789")),
        FakeMood(.always, .status(401)), FakeMood(.always, .status(404)),
    ]

    /// A real incident, told to all of them while they fail, and then again.
    private func incident(_ bureau: Bureau, _ fakes: [RobotFake], among count: Int) async throws -> [String] {
        fakes.forEach { $0.behave(FakeMood(.always, .status(503))) }
        bureau.outlets.publish([Bureau.blast], in: "national")
        try await bureau.officer("feeds", "poll", "--wait")
        try await eventually("each has failed once") {
            try await bureau.officer("alerts", "list", "--json").json.alerts.list
                .count { $0.attempts.int ?? 0 > 0 } >= count
        }
        let failing = try await views(bureau)
        fakes.forEach { $0.behave(.good) }
        for alert in try await bureau.officer("alerts", "list", "--json").json.alerts.list {
            try await bureau.officer("alerts", "retry", alert.id.string ?? "")
        }
        try await eventually("each has arrived") {
            try await bureau.officer("alerts", "list", "--json", "--state", "sent").json.alerts.list.count >= count
        }
        return failing
    }

    private func views(_ bureau: Bureau) async throws -> [String] {
        var shown: [String] = []
        for line in [
            "status", "alerts list", "list --all", "show 1", "timeline 1", "config check", "config show", "feeds list",
            "feeds export",
        ] {
            for words in [line, line + " --json"] {
                shown += texts(try await bureau.type(words.split(separator: " ").map(String.init)))
            }
        }
        for alert in try await bureau.officer("alerts", "list", "--json").json.alerts.list {
            let answer = try await bureau.officer("alerts", "show", alert.id.string ?? "")
            #expect(answer.code == 0)
            shown += texts(answer)
        }
        return shown
    }

    private func texts(_ answer: Answer) -> [String] { [answer.output, answer.errors] }

    /// Log, database with its journal, and whatever else a daemon that died left behind.
    private func expectNoneInFiles(_ bureau: Bureau) throws {
        for folder in [bureau.log, bureau.state] {
            let files = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
            #expect(!files.isEmpty)
            for file in files {
                guard let bytes = FileManager.default.contents(atPath: folder + "/" + file) else { continue }
                expectNone(in: Array(bytes), file)
            }
        }
    }

    private func expectNoneInMessages(_ vendor: FakeVendor, _ fake: RobotFake) {
        #expect(!fake.journal.accepted.isEmpty)
        for message in fake.journal.accepted {
            expectNone(in: message.request.body, vendor.rawValue, except: Self.inBody[vendor])
        }
    }

    private func expectNone(in bytes: [UInt8], _ place: String, except allowed: String? = nil) {
        for secret in Self.secrets where secret != allowed {
            let isFound = bytes.firstRange(of: Array(secret.utf8)) != nil
            #expect(!isFound, "\(secret) in \(place)")
        }
    }
}
