import ChildProcess
import Foundation

/// A certificate for 127.0.0.1 of its own making, which a client has to be told to trust; removed with the last reference.
package final class TestCertificate: Sendable {
    static let openssl = "/usr/bin/openssl"
    /// Whether this machine can make one.
    package static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    let folder: String

    package struct NotMade: Error {}

    /// - Parameter name: as `subjectAltName` has it; another one makes clients refuse it.
    package init(for name: String = "IP:127.0.0.1") throws {
        folder = NSTemporaryDirectory() + "tls-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let pid = try ChildProcess.start(
            Self.openssl,
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=fake", "-addext", "subjectAltName=\(name)", "-keyout", key, "-out", file,
            ],
            environment: ["PATH=/usr/bin:/bin"],
            output: "/dev/null",
            errors: "/dev/null"
        )
        guard ChildProcess.wait(for: pid) == 0 else { throw NotMade() }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The PEM file to trust.
    package var file: String { folder + "/cert.pem" }
    var key: String { folder + "/key.pem" }
}
