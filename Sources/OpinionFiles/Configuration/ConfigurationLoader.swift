import Foundation
package import OpinionCore

/// Reads the configuration with the feeds and rules that it names.
package enum ConfigurationLoader {
    /// As `load(_:credentialsDirectory:checks:now:)`, with the directory that the environment names.
    package static func load(
        _ path: String,
        checks: FileChecks,
        now: Instant? = nil
    ) throws(FileFaults) -> Loaded {
        let directory = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
        return try load(path, credentialsDirectory: directory, checks: checks, now: now)
    }

    /// The folders of rules that a configuration names, without a look at anything else in it; nil when it cannot be
    /// read or names none.
    package static func ruleFolders(_ path: String) -> [String]? {
        var faults = Faults()
        guard let node = YAMLFile.read(path, as: path, &faults), case .map(let entries) = node.content,
            let value = entries.first(where: { $0.key == "rules" })?.value
        else { return nil }
        let names = value.oneOrMore(&faults)
        return names.isEmpty ? nil : names.map { Paths.join(Paths.folder(of: path), $0) }
    }

    /// Throws every fault of every file at once.
    ///
    /// Relative paths start at the configuration's folder; faults call the files by the path as given.
    /// - Parameters:
    ///   - credentialsDirectory: where files with secrets are looked for first.
    ///   - checks: what other rooms say of the parts that are theirs.
    ///   - now: when the roster is looked at for gaps; nil: it is not.
    package static func load(
        _ path: String,
        credentialsDirectory: String?,
        checks: FileChecks,
        now: Instant? = nil
    ) throws(FileFaults) -> Loaded {
        var faults = Faults()
        let secrets = SecretPlaces(
            configurationFolder: Paths.folder(of: path),
            credentialsDirectory: credentialsDirectory
        )
        let node = YAMLFile.read(path, as: path, &faults)
        let reader = node.flatMap {
            ConfigurationReader($0, folder: Paths.folder(of: path), secrets: secrets, &faults)
        }
        guard let loaded = reader?.load(checks, now: now, &faults) else { throw faults.refusal }
        return loaded
    }
}
