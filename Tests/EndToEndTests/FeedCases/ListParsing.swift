import Foundation
import Testing

/// The real `opinionctl feeds parse --list` over the bodies of many cases, in a folder that is gone afterwards.
struct ListParsing {
    private let folder: URL

    /// - Returns: the program's lines, one for each case, in their order.
    static func answers(to cases: [FeedCase], timezone: String?) async throws -> [JSON] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "feed-cases-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await ListParsing(folder: folder).run(cases, timezone: timezone)
    }

    private func run(_ cases: [FeedCase], timezone: String?) async throws -> [JSON] {
        let rows = try cases.enumerated().map { try write($1, number: $0) }
        let list = folder.appending(path: "list.jsonl")
        try Data(rows.map { try JSONEncoder().encode($0) + [0x0A] }.joined()).write(to: list)
        let zone = timezone.map { ["--timezone", $0] } ?? []
        let arguments = ["feeds", "parse", "--list", list.path()] + zone
        let child = try Child(Binaries.control, arguments, output: folder.path() + "/answers")
        #expect(try await child.exit(within: .seconds(300)) == 0, "\(child.errors)")
        let answers = try JSON.lines(child.output).map { try JSON(line: $0) }
        try #require(answers.map(\.file.string) == rows.map(\.file), "One line for every input, in order")
        return answers
    }

    private func write(_ item: FeedCase, number: Int) throws -> Row {
        let file = folder.appending(path: "\(number).feed")
        try item.body.write(to: file)
        return Row(file: file.path(), content_type: item.contentType, base_url: item.baseURL, headers: item.headers)
    }

    /// A line of the list, by the names of the contract.
    private struct Row: Encodable {
        let file: String
        let content_type: String?
        let base_url: String?
        let headers: [String: String]?
    }
}
