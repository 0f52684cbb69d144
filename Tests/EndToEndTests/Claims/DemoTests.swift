import Foundation
import Testing

/// `opiniond demo`, as a newcomer meets it.
@Suite(.timeLimit(.minutes(10)))
struct DemoTests {
    @Test func demoTellsTheStoryAndLeavesNothing() async throws {
        let bureau = try Bureau()
        let place = bureau.folder + "/demo"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let demo = try Child(
            Binaries.daemon,
            ["demo"],
            environment: ["TMPDIR": place],
            output: bureau.folder + "/demo-says"
        )
        let command = try await eventually("the command to type") {
            demo.status != nil ? "exit" : Self.command(in: demo.output)
        }
        #expect(demo.output.contains("東源縣一企業夜間生產地條鋼被查"), "\(demo.output) \(demo.errors)")
        let typed = try await bureau.run("/bin/sh", ["-c", command])
        #expect(typed.code == 0, "\(command): \(typed.errors)")
        let again = try await bureau.run("/bin/sh", ["-c", command])
        #expect(again.code == 0)
        #expect(again.output != typed.output)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place).count == 1)
        demo.signal(SIGINT)
        #expect(try await demo.exit() == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
        #expect(demo.errors.isEmpty, "\(demo.errors)")
    }

    /// The first command that the demo tells the newcomer to type, once it has told everything.
    private static func command(in output: String) -> String? {
        guard output.contains("Ctrl-C") else { return nil }
        return output.split(separator: "\n").first { $0.contains(" ack 1") && $0.contains("--socket") }.map(String.init)
    }
}
