import Foundation
import IncidentDesk
import OpinionCore
import OpinionFiles
import Testing

/// Every clock that `response.yaml` can run, as a bureau that uses them all would write it.
struct LocalPracticeTests {
    private static let folder = House.root + "/Tests/HouseTests/LocalPractice"
    private static let names = House.files(below: "Tests/HouseTests/LocalPractice/scenarios", ending: ".yaml")

    @Test(arguments: names)
    func scenarioPasses(name: String) async throws {
        let files = try ScenarioLoader.load(folders: [House.root + "/Rules", Self.folder])
        let file = String(name.split(separator: "/").last ?? "?")
        let scenario = try #require(
            files.scenarios.first { $0.position.file.hasSuffix("LocalPractice/scenarios/" + file) }
        )
        let book = RuleBook(rules: files.rules, levels: files.policy.levels)
        let runner = ScenarioRunner(book: book, policy: files.policy)
        for failure in try await runner.run(scenario).failures {
            let lines = (failure.acts + failure.alerts + failure.incidents).map { "\($0.mark.rawValue) \($0.text)" }
            Issue.record("\(failure.position): \(scenario.name)\n\(lines.joined(separator: "\n"))")
        }
    }

    @Test(arguments: [("rules", "rules"), ("response", "response")])
    func itsFilesFitTheirSchemas(file: String, schema: String) throws {
        let value = try #require(SchemaValue.yaml(try House.text("Tests/HouseTests/LocalPractice/\(file).yaml")))
        #expect(try SchemaCheck.problems(value, by: schema, in: try SchemaBook.shipped()) == [])
    }

    @Test(arguments: names)
    func scenarioFitsItsSchema(name: String) throws {
        let value = try #require(SchemaValue.yaml(try House.text(name)))
        #expect(try SchemaCheck.problems(value, by: "scenario", in: try SchemaBook.shipped()) == [])
    }

    /// The lines that are shipped as comments work as they stand.
    @Test func shippedLinesAreReadyToUse() throws {
        let shipped = try House.text("Rules/response.yaml")
        let lines = shipped.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
            if line.hasPrefix("sudden:") { return nil }
            let isReady = line.hasPrefix("# sudden:") || line.hasPrefix("# concerns:")
            return isReady ? String(line.dropFirst(2)) : String(line)
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "opinion-practice-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(lines.joined(separator: "\n").utf8).write(to: folder.appending(path: "response.yaml"))
        let policy = try RuleLoader.load(folders: [House.root + "/Rules", folder.path]).policy
        #expect(policy.sudden.clocks == [.release, .press, .briefing, .verification, .update])
        #expect(policy.concerns.keys.sorted { $0.rawValue < $1.rawValue } == [.credibility, .morality])
        #expect(policy.usesWorkingDays)
    }

    /// Local practice stays off until a bureau asks for it.
    @Test func shippedClocksAreThoseOfTheRegulations() throws {
        let policy = try RuleLoader.load(folders: [House.root + "/Rules"]).policy
        let clocks = Set(policy.levels.levels.flatMap(\.clocks) + policy.sudden.clocks)
        #expect(clocks == [.release, .press, .reply] && policy.concerns.isEmpty && !policy.usesWorkingDays)
        #expect(policy.durations == ResponsePolicy.standard.durations)
    }
}
