import Foundation
import Glibc

/// The user 65534, in the group of the same number and no other: somebody who is not the daemon's own user.
enum Nobody {
    /// Only root can be somebody else, and only when everybody may run what was built.
    static let isPossible: Bool = {
        guard getuid() == 0, FileManager.default.isExecutableFile(atPath: setpriv) else { return false }
        let command = ([setpriv] + arguments(Binaries.control, ["version"])).map { "'\($0)'" }.joined(separator: " ")
        return system("\(command) >/dev/null 2>&1 </dev/null") == 0
    }()

    static let setpriv = "/usr/bin/setpriv"

    /// What `setpriv` needs to run a program as nobody.
    static func arguments(_ program: String, _ arguments: [String]) -> [String] {
        ["--reuid", "65534", "--regid", "65534", "--clear-groups", program] + arguments
    }
}

extension Bureau {
    /// An `opinionctl` command that nobody types.
    func nobody(_ arguments: String...) async throws -> Answer {
        try await run(Nobody.setpriv, Nobody.arguments(Binaries.control, arguments))
    }
}
