import Foundation
import OpinionCore
import Testing

@testable import Alerting

/// Scripts as channels, in a folder of their own that goes with them.
final class Programs: Sendable {
    let folder = NSTemporaryDirectory() + "programs-\(UUID().uuidString.prefix(8))"

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A file of the folder.
    func path(_ name: String) -> String { folder + "/" + name }

    /// What is in a file of the folder; nil when it is not there.
    func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }

    /// Writes a program.
    func script(_ text: String, name: String = "script", mode: Int = 0o755) throws -> String {
        let file = path(name)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        return file
    }

    /// A channel that runs a shell script of these lines, in this folder's name as `$1`.
    func channel(_ lines: String, time: TimeSpan = .seconds(20)) throws -> any Channel {
        try Self.make([try script("#!/bin/sh\n" + lines), folder], time: time)
    }

    /// A channel as the factory makes it.
    static func make(
        _ command: [String],
        time: TimeSpan = .seconds(20),
        language: Language? = nil
    ) throws -> any Channel {
        try ChannelFactory.make(
            ChannelConfiguration(
                name: "短信",
                kind: "command",
                language: language,
                values: ["command": .list(command), "timeout": .span(time)],
                position: Samples.position
            ),
            secrets: ChannelSecrets(),
            settings: Samples.settings(),
            http: Robots.http
        )
    }
}
