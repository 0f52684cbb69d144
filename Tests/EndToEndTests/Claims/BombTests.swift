import Foundation
import LoopbackServer
import Testing

/// An answer that unpacks to a gigabyte and more is refused by a program that has half of that.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/prlimit")), .timeLimit(.minutes(5)))
struct BombTests {
    struct Bomb: Sendable, CustomTestStringConvertible {
        let encoding: String
        let body: [UInt8]
        let code: String
        var testDescription: String { encoding }
    }

    @Test(arguments: [
        Bomb(encoding: "gzip", body: Gzip.bomb(matches: 4_200_000), code: "tooLarge"),
        Bomb(encoding: "br", body: Brotli.bomb(rounds: 9), code: "tooLarge"),
        Bomb(encoding: "zstd", body: Zstandard.bomb(blocks: 8_200), code: "tooLarge"),
        Bomb(encoding: "zstd, gzip", body: Gzip.stored(Zstandard.bomb(blocks: 8_200)), code: "tooLarge"),
        Bomb(
            encoding: "zstd, gzip, gzip, gzip, gzip",
            body: (0..<4).reduce(Zstandard.bomb(blocks: 8_200)) { body, _ in Gzip.stored(body) },
            code: "tooLarge"
        ),
        Bomb(
            encoding: "zstd" + String(repeating: ", gzip", count: 5),
            body: (0..<5).reduce(Zstandard.bomb(blocks: 8_200)) { body, _ in Gzip.stored(body) },
            code: "badEncoding"
        ),
    ])
    func bombIsRefusedInHalfOfItsSize(bomb: Bomb) async throws {
        let outlet = try LoopbackServer { _ in
            LoopbackResponse(headers: [(name: "Content-Encoding", value: bomb.encoding)], body: bomb.body)
        }
        let output = FileManager.default.temporaryDirectory.appending(path: "opinion-bomb-\(UUID().uuidString)").path
        defer { for end in [".out", ".err"] { try? FileManager.default.removeItem(atPath: output + end) } }
        let words = ["feeds", "check", outlet.url("/feed"), "--allow", "127.0.0.1", "--json"]
        let child = try Child("/usr/bin/prlimit", ["--data=536870912", Binaries.control] + words, output: output)
        #expect(try await child.exit(within: .seconds(120)) == 3)
        #expect(child.output.contains("\"code\":\"\(bomb.code)\""), "\(child.output.prefix(300)) \(child.errors)")
    }
}
