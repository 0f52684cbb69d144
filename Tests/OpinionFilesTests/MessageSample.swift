import OpinionCore
import Testing

@testable import OpinionFiles

/// Good rules with one change that spoils them, and the one line that must be said of it.
struct MessageSample<Code: Sendable>: Sendable, CustomTestStringConvertible {
    let code: Code
    let testDescription: String
    private let file: String
    private let old: String
    private let new: String
    private let english: String
    private let chinese: String

    /// - Parameter old: empty for a file that is added.
    init(_ code: Code, _ file: String, _ old: String, _ new: String, _ english: String, _ chinese: String) {
        (self.code, self.file, self.old, self.new) = (code, file, old, new)
        (self.english, self.chinese, testDescription) = (english, chinese, "\(code)")
    }

    /// The one fault, after its lines have been compared.
    func check() throws -> FileFault {
        var files = MessageSamples.files
        #expect(old.isEmpty || files[file]?.contains(old) == true)
        files[file] = files[file]?.replacing(old, with: new) ?? new
        let folder = try TemporaryFolder(files)
        let folders = Set(files.keys.map { $0.prefix { $0 != "/" } }).sorted().reversed()
        let error = #expect(throws: FileFaults.self) {
            try RuleLoader.load(folders: folders.map { "\(folder.path)/\($0)" })
        }
        let faults = error?.faults ?? []
        func lines(_ language: Language) -> [String] {
            faults.map { $0.line(language).replacing(folder.path + "/", with: "") }
        }
        #expect(lines(.english) == [english])
        #expect(lines(.traditional) == [chinese])
        return try #require(faults.first)
    }
}

/// The good rules.
enum MessageSamples {
    static let files = [
        "Rules/one.yaml": """
        department: 辦公室
        rules:
          - id: one
            title: 一
            match: 爆炸
            level: 一般
            tests: [{text: 爆炸, hit: true}, {text: 無, hit: false}]

        """,
        "Rules/terms.yaml": "terms: {local: [河源]}\nqueries: {blast: 爆炸 OR 爆燃}\n",
        "Rules/response.yaml": """
        levels:
          - {name: 重大, notify: page, clocks: [release, press]}
          - {name: 一般, notify: digest, clocks: [reply]}
        sudden: {notify: page, clocks: [release]}
        clocks: {release: 5h, press: 24h, reply: 48h}
        reminders: {fractions: [50%], before: [15m], overdue: [{every: 15m, times: 4}, {every: 30m}]}
        escalation: [{after: 0m, to: duty}, {after: 10m, to: leader}]
        ask: {at: 50%, answer_within: 15m}

        """,
    ]
}
