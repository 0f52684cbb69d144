import Foundation
import Glibc

/// The programs under test, as the build put them beside the tests.
enum Binaries {
    static let daemon = folder + "/opiniond"
    static let control = folder + "/opinionctl"

    private static let folder: String = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let own = String(decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let candidates = [own, CommandLine.arguments.first ?? ""].map { ($0 as NSString).deletingLastPathComponent }
        return candidates.first { access($0 + "/opiniond", X_OK) == 0 } ?? candidates[0]
    }()
}
