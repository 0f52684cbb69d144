import OpinionCore
import Testing
import TextMatching

@testable import OpinionFiles

/// Spoiled files: whatever they hold, they are read or refused, never more.
struct MutationTests {
    /// The same sequence for the same seed (SplitMix64, Steele and others 2014).
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let morsels = [
        "\"", "'", "[", "]", "{", "}", ": ", "- ", "\n", "\n  ", "\t", "#", "&a ", "*a", "!", "|", ">-\n", "%", "---\n",
        "?",
        ",", "\0", "\u{FEFF}", "\u{2028}", "甲", "(", ")", " OR ", "NOT ", "$x", "<", "/>", "&amp;", "<!DOCTYPE a>",
    ]

    private static func mutated(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            default: bytes.insert(contentsOf: (morsels.randomElement(using: &random) ?? "").utf8, at: place)
            }
        }
        return bytes
    }

    private static func read(_ name: String, _ bytes: [UInt8], _ faults: inout Faults) {
        guard let source = FileText.decode(bytes, as: name, &faults) else { return }
        if name.hasSuffix(".opml") {
            _ = OPMLFile.parse(source, OutlineReader(addresses: FeedAddress(allowed: []), recipes: .sample), &faults)
            return
        }
        guard let node = YAMLFile.parse(source, &faults) else { return }
        let secrets = SecretPlaces(configurationFolder: "/nowhere", credentialsDirectory: nil)
        let reader = QueryReader(lists: .none, areListsComplete: false)
        switch name {
        case "opinion.yaml":
            _ = ConfigurationReader(node, folder: "/nowhere", secrets: secrets, &faults)?
                .load(.sample, &faults)
        case "Rules/terms.yaml": _ = TermsFile([node], &faults).reader(isComplete: true, &faults)
        case "Rules/response.yaml": _ = ResponseFile.read(node, &faults)
        case "Feeds/main.yaml":
            if case .list(let nodes) = node.content {
                let reader = FeedReader(addresses: FeedAddress(allowed: []), recipes: .sample)
                for node in nodes {
                    _ = GroupReader.isGroup(node) ? GroupReader(reader: reader).read(node, &faults) : []
                    _ = reader.read(node, &faults)
                }
            }
        default:
            guard let file = RuleFile(node, &faults) else { return }
            let rules = RuleReader(queries: reader, levels: ResponsePolicy.standard.levels)
            for rule in file.rules { _ = rules.read(RuleDraft(rule, head: file.head, &faults), &faults) }
        }
    }

    @Test func twoThousandSpoiledFilesDoNoHarm() {
        var random = Seeded(state: 20_260_820)
        var files = Samples.files.filter { $0.key.hasSuffix(".yaml") }
        files["feeds.opml"] = OPML.write(
            [Feed(id: "a", outlet: "甲", tier: "央媒", url: "https://example.com/")],
            title: "t"
        )
        let names = files.keys.sorted()
        var refused = 0
        for round in 0..<2_000 {
            let name = names[round % names.count]
            var faults = Faults()
            Self.read(name, Self.mutated(Array((files[name] ?? "").utf8), &random), &faults)
            refused += faults.errors.isEmpty ? 0 : 1
            for fault in faults.errors { #expect(!fault.description.contains("\n")) }
        }
        #expect(refused > 1_000)
    }
}
