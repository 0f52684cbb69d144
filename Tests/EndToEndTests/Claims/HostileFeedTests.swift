import Foundation
import LoopbackServer
import Testing

/// Feeds that are none, or are meant to hurt: each gets an error of its own, and everything else goes on.
@Suite(.timeLimit(.minutes(10)))
struct HostileFeedTests {
    /// The daemon's resident memory at its highest, in KiB; a debug build was measured to take 97,000.
    private static let mostMemory = 150_000

    @Test func badFeedsHurtNobodyElse() async throws {
        let hostile = try Outlets { HostileFeeds.answer($0) }
        let bureau = try Bureau(feeds: HostileFeeds.refused + HostileFeeds.harmless + ["national"], outlets: hostile)
        bureau.outlets.publish([Bureau.weather], in: "national")
        let daemon = try await bureau.start()
        try await bureau.firstAnswer()
        bureau.outlets.publish([Bureau.steel], in: "national")
        let poll = try await bureau.officer("feeds", "poll", "--wait", "--json", within: .seconds(150))
        #expect(poll.json.failed.list.compactMap(\.id.string) == HostileFeeds.refused)
        try await bureau.receiver.taken("incident.opened", incident: 1)

        let feeds = try await bureau.officer("feeds", "list", "--json").json.feeds.list
        for feed in feeds where HostileFeeds.refused.contains(feed.id.string ?? "") {
            let name = feed.id.string ?? ""
            #expect(feed.state.string == "failing", "\(name)")
            #expect(HostileFeeds.codes[name]?.contains(feed.error.code.string ?? "") == true, "\(name) \(feed.error)")
            #expect(feed.error["text"].string?.isEmpty == false)
        }
        let ok = feeds.filter { $0.state.string == "ok" }.compactMap(\.id.string)
        #expect(ok == ["national"])
        for feed in feeds where HostileFeeds.harmless.contains(feed.id.string ?? "") {
            #expect(feed.error.code.string == HostileFeeds.complaints[feed.id.string ?? ""])
        }
        let failing = HostileFeeds.refused.count + HostileFeeds.harmless.count
        #expect(try await bureau.officer("status", "--json").json.feeds.failing.int == failing)
        let memory = try #require(Self.highestMemory(of: daemon.pid))
        #expect(memory < Self.mostMemory)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
    }

    /// The words of a feed that lies about its encoding arrive all the same: the bytes decide.
    @Test func wrongEncodingIsReadByItsBytes() async throws {
        let hostile = try Outlets { _ in HostileFeeds.lyingEncoding }
        let bureau = try Bureau(feeds: ["liar"], outlets: hostile)
        let daemon = try await bureau.start()
        try await bureau.firstAnswer(of: "liar")
        #expect(try await bureau.officer("feeds", "list", "--json").json.feeds[0].error == .null)
        daemon.signal(SIGTERM)
        #expect(try await daemon.exit() == 0)
        #expect(try bureau.archivedTitles() == ["地条钢"])
    }

    private static func highestMemory(of pid: pid_t) -> Int? {
        let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first
    }
}
