import Foundation

/// What `swift package describe` says of this package.
struct PackageDescription: Decodable {
    struct Target: Decodable {
        let name: String
        let type: String
        let path: String
        let targetDependencies: [String]?

        enum CodingKeys: String, CodingKey {
            case name, type, path
            case targetDependencies = "target_dependencies"
        }
    }

    struct Failed: Error {
        let status: Int32
        let output: String
    }

    let targets: [Target]

    /// Asks SwiftPM, in a scratch folder of its own: the build that runs this test holds the lock of the usual one.
    static func read() throws -> PackageDescription {
        let scratch = NSTemporaryDirectory() + "/opinion-describe-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        let file = scratch + "/package.json"
        let command =
            "exec swift package --package-path '\(House.root)' --scratch-path '\(scratch)' describe --type json"
        let status = shell(command + " >'\(file)' 2>'\(scratch)/errors' </dev/null")
        guard status == 0 else {
            throw Failed(
                status: status,
                output: (try? String(contentsOfFile: scratch + "/errors", encoding: .utf8)) ?? ""
            )
        }
        return try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    }

    private static func shell(_ command: String) -> Int32 {
        let status = system(command)
        return status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
    }
}
