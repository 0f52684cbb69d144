import Testing

/// What feeds are and what they do, read by the real program; the cases are data, one file for each topic.
@Suite(.timeLimit(.minutes(10)))
struct FeedCasesTests {
    @Test(arguments: Topic.all) func feedsAreReadAsTheyMean(topic: Topic) async throws {
        let cases = try topic.cases()
        #expect(!cases.isEmpty)
        #expect(Set(cases.map(\.name)).count == cases.count, "Every case has a name of its own")
        for (timezone, group) in Dictionary(grouping: cases, by: \.timezone) {
            let answers = try await ListParsing.answers(to: group, timezone: timezone)
            for (item, answer) in zip(group, answers) { Self.compare(item, answer) }
        }
    }

    /// A parameterised test without arguments would be green.
    @Test func corpusIsThere() {
        #expect(Topic.all.count > 20)
    }

    private static func compare(_ item: FeedCase, _ answer: JSON) {
        for difference in Expectation.differences(want: item.expect, got: answer) {
            Issue.record("\(item.name): \(difference)")
        }
    }
}
