import IncidentDesk
import OpinionCore
import OpinionFiles
import Testing

/// The drills that the repository ships.
struct DrillFileTests {
    private static let files = House.files(below: "Drills", ending: ".yaml")
    private let begin = Instant(seconds: 1_787_533_200)

    private func scenario(_ file: String, speed: Int = 1) throws -> Scenario {
        let policy = try RuleLoader.load(folders: [House.root + "/Rules"]).policy
        let player = Actor(uid: 0, user: "opiniond", via: "daemon")
        let reader = DrillScriptReader(speed: speed, levels: policy.levels.names, player: player)
        return try reader.read(try House.text(file), file: file, begin: begin)
    }

    @Test func thereIsOne() { #expect(!Self.files.isEmpty) }

    @Test(arguments: files)
    func everyDrillReadsWithoutFault(file: String) throws {
        #expect(try !scenario(file).steps.isEmpty)
    }

    @Test(arguments: files)
    func everyItemOfADrillIsSeenByTheRules(file: String) throws {
        let (rules, policy) = try RuleLoader.load(folders: [House.root + "/Rules"])
        let book = RuleBook(rules: rules, levels: policy.levels)
        for item in try scenario(file).steps.flatMap(\.items) {
            let hits = AreaHit.group(
                MatchedItem(item.item, in: book, isLocal: item.isLocal).matches,
                levels: policy.levels
            )
            #expect(!hits.isEmpty, "\(file): \(item.item.title)")
        }
    }

    @Test(arguments: files)
    func aDrillIsPlayedAsFastAsAsked(file: String) throws {
        let (slow, fast) = (try scenario(file), try scenario(file, speed: 60))
        for (one, other) in zip(slow.steps, fast.steps) {
            #expect((one.at - begin).milliseconds / 60 == (other.at - begin).milliseconds)
        }
        let ages = slow.steps.flatMap(\.items).compactMap { item in item.item.published.map { item.item.found - $0.at }
        }
        #expect(ages.contains { $0 > .zero })
    }
}
