import Foundation
import Glibc

/// How a command ended.
struct Answer: Sendable {
    let code: Int32
    let output: String
    let errors: String

    /// Standard output as one JSON document; null when it is none.
    var json: JSON { (try? JSON(parsing: output)) ?? .null }
}

extension Bureau {
    /// Starts the daemon without waiting for it.
    func launch(_ environment: [String: String] = [:]) throws -> Child {
        try Child(
            Binaries.daemon,
            ["run", "--config", configuration],
            environment: environment,
            output: folder + "/opiniond-" + UUID().uuidString
        )
    }

    /// Starts the daemon and waits until it says that it is ready.
    func start(_ environment: [String: String] = [:]) async throws -> Child {
        let daemon = try launch(environment)
        try await eventually("opiniond is ready: \(daemon.errors)") {
            daemon.output.contains(socket) || daemon.status != nil
        }
        if let status = daemon.status { throw Ended(status: status, errors: daemon.errors) }
        return daemon
    }

    struct Ended: Error {
        let status: Int32
        let errors: String
    }

    /// Types an `opinionctl` command.
    @discardableResult
    func officer(_ arguments: String..., within time: Duration = .seconds(240)) async throws -> Answer {
        try await type(arguments, within: time)
    }

    func type(_ arguments: [String], within time: Duration = .seconds(240)) async throws -> Answer {
        try await run(Binaries.control, arguments, within: time)
    }

    /// Runs any program to its end, with the socket in its environment.
    func run(_ program: String, _ arguments: [String], within time: Duration = .seconds(240)) async throws -> Answer {
        let place = folder + "/run-" + UUID().uuidString
        let child = try Child(
            program,
            arguments,
            environment: ["OPINION_SOCKET": socket, "OPINION_LANG": "zh-Hant"],
            output: place
        )
        let code = try await child.exit(within: time)
        let answer = Answer(code: code, output: child.output, errors: child.errors)
        for name in [place + ".out", place + ".err"] { unlink(name) }
        return answer
    }

    /// Waits until a feed has answered at least once.
    func firstAnswer(of feed: String = "national") async throws {
        try await eventually("\(feed) has answered") {
            try await officer("feeds", "list", "--json").json.feeds.list
                .contains { $0.id.string == feed && $0.last_success != .null }
        }
    }

    /// The records of the incident log, in order.
    func records() throws -> [JSON] {
        let names = try FileManager.default.contentsOfDirectory(atPath: log).filter { $0.hasSuffix(".jsonl") }.sorted()
        return try names.flatMap { name in
            try String(contentsOfFile: log + "/" + name, encoding: .utf8).split(separator: "\n")
                .map { try JSON(parsing: String($0)) }
        }
    }

    /// Verifies the log with the command that an auditor would use.
    func verifiesLog() async throws -> Answer { try await officer("log", "verify", log, "--json") }
}
