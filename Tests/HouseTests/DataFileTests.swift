import IncidentDesk
import OpinionCore
import OpinionFiles
import Testing

/// The rules and feeds that the repository ships.
struct DataFileTests {
    @Test func everyRuleTestPasses() throws {
        let (rules, policy) = try RuleLoader.load(folders: [House.root + "/Rules"])
        #expect(!rules.isEmpty)
        for outcome in RuleTester.run(RuleBook(rules: rules, levels: policy.levels)) where !outcome.isPassed {
            Issue.record(
                "\(outcome.position): \(outcome.rule): «\(outcome.text)» hit is \(outcome.actual) \(outcome.words)"
            )
        }
    }

    @Test func everyScenarioPasses() async throws {
        let files = try ScenarioLoader.load(folders: [House.root + "/Rules"])
        #expect(!files.scenarios.isEmpty)
        let book = RuleBook(rules: files.rules, levels: files.policy.levels)
        let runner = ScenarioRunner(book: book, policy: files.policy)
        for scenario in files.scenarios {
            for failure in try await runner.run(scenario).failures {
                let lines = (failure.acts + failure.alerts + failure.incidents).map { "\($0.mark.rawValue) \($0.text)" }
                Issue.record("\(failure.position): \(scenario.name)\n\(lines.joined(separator: "\n"))")
            }
        }
    }

    @Test func everyRuleIsTestedBothWays() throws {
        for rule in try RuleLoader.load(folders: [House.root + "/Rules"]).rules {
            #expect(rule.tests.contains { $0.isHit }, "\(rule.id)")
            #expect(rule.tests.contains { !$0.isHit }, "\(rule.id)")
        }
    }

    @Test func feedsLoadWithoutFault() throws {
        #expect(try !FeedLoader.load(folder: House.root + "/Feeds", recipes: RecipeCheck { _ in [] }).isEmpty)
    }
}
