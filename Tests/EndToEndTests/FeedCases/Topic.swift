import Foundation
import Testing

/// A file of cases that belong together.
struct Topic: CustomTestStringConvertible, Sendable {
    let name: String

    var testDescription: String { name }

    func cases() throws -> [FeedCase] {
        let text = try String(contentsOf: Self.folder.appending(path: name + ".jsonl"), encoding: .utf8)
        return try JSON.lines(text).map { try FeedCase(line: $0) }
    }

    static let all: [Topic] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".jsonl") }.sorted().map { Topic(name: String($0.dropLast(6))) }
    }()

    /// The data stays beside the sources: it need not be copied into the build.
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
}
