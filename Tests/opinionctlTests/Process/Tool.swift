import ChildProcess
import Foundation
import Testing

/// The built `opinionctl`, run as people run it.
struct Tool {
    struct Run {
        let status: Int32
        let output: String
        let errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// Beside the test bundle.
    static let path: String? = {
        guard let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return nil
        }
        let places = [bundle, CommandLine.arguments[0]].map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        return places.map { $0.appendingPathComponent("opinionctl").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Runs it without the surroundings of the tests.
    static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
        let folder = try Folder()
        let (output, errors) = (try folder.file("out", ""), try folder.file("err", ""))
        let pid = try ChildProcess.start(
            try #require(path, "opinionctl is not beside the tests"),
            arguments,
            environment: ["LANG": "C", "TZ": "Asia/Shanghai"].merging(environment) { $1 }.map { "\($0)=\($1)" },
            input: try folder.file("in", input),
            output: output,
            errors: errors
        )
        let status = ChildProcess.wait(for: pid)
        return Run(
            status: status,
            output: try text(of: output),
            errors: try text(of: errors)
        )
    }

    /// All that was written, the byte order mark too, which `String(contentsOfFile:)` leaves out.
    private static func text(of file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }
}

/// A folder of its own, gone with the value.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = "/tmp/octl-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file; returns its path.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        let file = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: file).deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }
}
