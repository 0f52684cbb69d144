import Alerting
import OpinionCore
import Testing

@testable import OpinionFiles

/// The schemas say what the readers do.
struct SchemaDriftTests {
    private let book: SchemaBook

    init() throws { book = try SchemaBook.shipped() }

    @Test func samplesHaveNoFault() throws {
        #expect(try SchemaInstallation().faults.errors.map(\.description) == [])
        for (file, name) in SchemaSamples.schemas {
            let value = try #require(SchemaSamples.files[file].flatMap(SchemaValue.yaml))
            #expect(try SchemaCheck.problems(value, by: name, in: book) == [], "\(file)")
        }
    }

    /// The readers tell which keys they know wherever they read a map.
    @Test func schemasHaveTheKeysThatTheReadersKnow() throws {
        var known = try SchemaInstallation().faults.knownKeys
        known["years.*"] = known.removeValue(forKey: "2026")
        var described: [String: Set<String>] = [:]
        for (file, name) in SchemaSamples.schemas {
            let root = String(file.split(separator: "/").last ?? "")
            described.merge(try SchemaKeys.of(name, root: root, in: book)) { $0.union($1) }
        }
        for name in Set(known.keys).union(described.keys).sorted() {
            #expect(described[name]?.sorted() == known[name]?.sorted(), "the keys of \(name)")
        }
    }

    /// A key of a schema that no sample has could be refused by the readers.
    @Test func samplesHaveEveryKey() throws {
        for (file, name) in SchemaSamples.schemas where name != "overlay" {
            let value = try #require(SchemaSamples.files[file].flatMap(SchemaValue.yaml))
            let found = Self.keys(value)
            for (place, keys) in try SchemaKeys.of(name, root: file, in: book) {
                #expect(keys.subtracting(found).isEmpty, "\(place) of \(name)")
            }
        }
    }

    private static func keys(_ value: SchemaValue) -> Set<String> {
        let below = (value.values ?? []) + (value.entries.map { Array($0.values) } ?? [])
        return below.reduce(Set((value.entries ?? [:]).keys)) { $0.union(keys($1)) }
    }

    @Test(arguments: [
        ("rules", "/definitions/rule/properties/kind", Rule.Kind.allCases.map(\.rawValue)),
        ("rules", "/definitions/rule/properties/concern", Concern.allCases.map(\.rawValue)),
        ("response", "/properties/sudden/properties/notify", Notify.allCases.map(\.rawValue)),
        ("response", "/properties/levels/items/properties/notify", Notify.allCases.map(\.rawValue)),
        ("response", "/properties/levels/items/properties/clocks/items", ClockKind.allCases.map(\.rawValue)),
        ("response", "/properties/sudden/properties/clocks/items", ClockKind.allCases.map(\.rawValue)),
        ("response", "/definitions/concern/properties/clocks/items", ClockKind.allCases.map(\.rawValue)),
        ("response", "/definitions/concern/properties/notify", Notify.allCases.map(\.rawValue)),
        ("response", "/properties/escalation/items/properties/to", EscalationStep.Role.allCases.map(\.rawValue)),
        ("roster", "/definitions/rotation/properties/role", DutyRole.allCases.map(\.rawValue)),
        ("feeds", "/definitions/feed/properties/kind", FeedForm.Kind.allCases.map(\.rawValue)),
        ("opinion", "/properties/language", Language.allCases.map(\.rawValue)),
        ("opinion", "/definitions/channel/properties/language", Language.allCases.map(\.rawValue)),
        ("opinion", "/definitions/channel/properties/kind", ChannelKinds.forms.map(\.kind)),
        ("opinion", "/definitions/route/properties/types/items", AlertType.allCases.map(\.rawValue)),
    ])
    func choicesAreTheProgramsOwn(name: String, place: String, choices: [String]) throws {
        let schema = try book.resolve("#\(place)", from: "\(name).schema.json").schema
        #expect(Set(schema["enum"]?.texts ?? []) == Set(choices))
        #expect(schema["enumDescriptions"] == nil || schema["enumDescriptions"]?.texts.count == choices.count)
    }

    @Test func defaultsOfTheResponseAreTheProgramsOwn() throws {
        let standard = ResponsePolicy.standard
        let clocks = try book.resolve("#/properties/clocks/properties", from: "response.schema.json").schema
        for kind in ClockKind.allCases {
            #expect(clocks[kind.rawValue]?["default"]?.text.flatMap(ClockLength.init) == standard.durations[kind])
        }
        let ask = try book.resolve("#/properties/ask/properties", from: "response.schema.json").schema
        #expect(ask["at"]?["default"] == .text("\(standard.ask.percent)%"))
        #expect(ask["answer_within"]?["default"]?.text.flatMap(TimeSpan.init) == standard.ask.answerWithin)
    }
}
