import OpinionCore
import Testing

@testable import OpinionFiles

/// Files without a fault, the ones of the design among them.
struct GoodFilesTests {
    private func load(_ files: [String: String]) throws -> (Loaded, TemporaryFolder) {
        let folder = try TemporaryFolder(files)
        return (try ConfigurationLoader.load(folder.path + "/opinion.yaml", credentialsDirectory: nil), folder)
    }

    @Test func wholeInstallationIsRead() throws {
        let (loaded, folder) = try load(Samples.files)
        let configuration = loaded.configuration
        #expect(configuration.bureau == "河源市工業和信息化局")
        #expect(configuration.feeds == folder.path + "/Feeds")
        #expect(configuration.state == "/var/lib/opinion")
        #expect(configuration.channels.map(\.kind) == ["dingtalk", "webhook"])
        #expect(configuration.channels.map(\.secretFile) == ["dingtalk-secret", "webhook-secret"])
        #expect(configuration.routes.map(\.goesOn) == [true, false])
        #expect(configuration.routes.first?.fallback == ["平台"])
        #expect(configuration.roles.members[.officer]?.groups == ["opinion-officers"])
        var policy = ResponsePolicy.standard
        policy.durations = [.release: .hours(5), .press: .hours(24), .reply: .hours(48)]
        #expect(loaded.policy == policy)
        #expect(loaded.notices.isEmpty)
    }

    @Test func feedsAreRead() throws {
        let feeds = try load(Samples.files).0.feeds
        #expect(feeds.map(\.id) == ["chinanews-scroll", "heyuan"])
        #expect(feeds.map(\.every) == [.minutes(5), .minutes(10)])
        #expect(feeds.map(\.isLocal) == [false, true])
    }

    @Test func ruleIsRead() throws {
        let rule = try #require(try load(Samples.files).0.rules.first)
        #expect(rule.id == "steel-relapse")
        #expect(rule.area == "淘汰落後產能、「地條鋼」死灰復燃")
        #expect(rule.concern == .majorPolicy)
        #expect(rule.place != nil)
        #expect(rule.raises.count == 2)
        #expect(rule.raises.last?.condition == .outlets(5, of: [], within: .hours(2)))
        #expect(rule.tests.map(\.isHit) == [true, false])
        #expect(rule.tests.first?.position.line == 16)
    }

    @Test func testsOfRulesRunWithThePlaceFilter() throws {
        let loaded = try load(Samples.files).0
        let outcomes = RuleTester.run(RuleBook(rules: loaded.rules, levels: loaded.policy.levels))
        #expect(outcomes.map(\.isPassed) == [true, true])
        #expect(outcomes.map(\.actual) == [true, false])
        #expect(outcomes.first?.words == ["地條鋼"])
    }

    @Test func wrongTestFails() throws {
        let loaded = try load(Samples.changing("Rules/steel.yaml", "東源縣一企業", "外縣一企業")).0
        let outcome = try #require(RuleTester.run(RuleBook(rules: loaded.rules, levels: loaded.policy.levels)).first)
        #expect(!outcome.isPassed)
        #expect(outcome.expected && !outcome.actual)
    }

    @Test func leastConfigurationTakesTheDefaults() throws {
        var files = Samples.files
        files["opinion.yaml"] = "bureau: 局\n"
        files["Rules/response.yaml"] = nil
        let (loaded, folder) = try load(files)
        #expect(loaded.configuration.language == .traditional)
        #expect(loaded.configuration.control == "/run/opinion/control.sock")
        #expect(loaded.configuration.retention == Retention())
        #expect(loaded.policy == .standard)
        #expect(
            folder.lines(loaded.notices) == [
                "opinion.yaml:1:1: warning: there is no channel: alerts reach nobody.",
                "opinion.yaml:1:1: warning: there are no roles: only root can operate the daemon.",
            ]
        )
    }

    @Test func partOfThePolicyLeavesTheRestAsItIs() throws {
        var files = Samples.files
        files["Rules/response.yaml"] = "ask: {at: 40%}\nclocks: {release: 4h, press: 20h, reply: 40h}\n"
        let policy = try load(files).0.policy
        #expect(policy.ask == AskPolicy(percent: 40, answerWithin: .minutes(15)))
        #expect(policy.durations[.release] == .hours(4))
        #expect(policy.escalation == ResponsePolicy.standard.escalation)
    }

    @Test func allowedPrivateNetworkMayBePolled() throws {
        var files = Samples.changing("opinion.yaml", "allow_addresses: []", "allow_addresses: [127.0.0.0/8, '::1']")
        files["Feeds/local.yaml"] = "- {id: a, outlet: b, tier: c, url: 'http://127.0.0.1:8080/x'}\n"
        #expect(try load(files).0.feeds.count == 3)
    }

    @Test func numbersAndSignsInTextsStayAsTheyAreWritten() throws {
        var files = Samples.files
        files["Rules/terms.yaml"] = "terms: {local: [12345, 007, 東源縣, 4K, true, 1.50], casualty: [死]}\n"
        files["Feeds/main.yaml"] = "- {id: 007, outlet: 12306, tier: 1.0, url: 'https://example.com/?a=1&b=2'}\n"
        let feed = try load(files).0.feeds.first
        #expect(feed == Feed(id: "007", outlet: "12306", tier: "1.0", url: "https://example.com/?a=1&b=2"))
    }

    @Test(arguments: ["\r\n", "\r"])
    func otherLineEndsAreRead(_ end: String) throws {
        let files = Samples.files.mapValues { $0.replacing("\n", with: end) }
        #expect(try load(files).0.rules.first?.tests.last?.position.line == 17)
    }

    @Test func markOfByteOrderIsNoContent() throws {
        #expect(try load(Samples.changing("Rules/terms.yaml", "terms:", "\u{FEFF}terms:")).0.rules.count == 1)
    }

    @Test func unreachableRouteIsNoticed() throws {
        let route = "- {channels: [值班群]}"
        let (loaded, folder) = try load(Samples.changing("opinion.yaml", route, "\(route)\n  \(route)"))
        #expect(
            folder.lines(loaded.notices) == [
                "opinion.yaml:16:5: warning: the route at opinion.yaml:15:5 takes every alert, so this one is never "
                    + "reached."
            ]
        )
    }
}
