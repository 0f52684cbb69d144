/// Files that hold an address with a token, or a signing secret: one line of text.
package enum SecretFile {
    /// The secret without white space around it.
    /// - Parameters:
    ///   - name: absolute, or looked up in the credentials directory (`$CREDENTIALS_DIRECTORY` of systemd), then
    ///     beside the configuration.
    package static func read(
        _ name: String,
        configurationFolder: String,
        credentialsDirectory: String?
    ) throws(SecretFault) -> String {
        let lines = try lines(
            name,
            configurationFolder: configurationFolder,
            credentialsDirectory: credentialsDirectory
        )
        guard lines.count == 1, lines[0].unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw SecretFault(problem: .secretEmpty(name))
        }
        return lines[0]
    }

    /// As `read`, for a file of several secrets: every line that is not empty, without white space around it.
    package static func lines(
        _ name: String,
        configurationFolder: String,
        credentialsDirectory: String?
    ) throws(SecretFault) -> [String] {
        let found = try find(name, configurationFolder: configurationFolder, credentialsDirectory: credentialsDirectory)
        guard let text = String(validating: found.bytes, as: UTF8.self) else {
            throw SecretFault(problem: .secretUnreadable(name))
        }
        return text.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
    }

    /// True when other users of the machine can read the file; false when it cannot be found.
    package static func isExposed(
        _ name: String,
        configurationFolder: String,
        credentialsDirectory: String?
    ) -> Bool {
        let found = try? find(
            name,
            configurationFolder: configurationFolder,
            credentialsDirectory: credentialsDirectory
        )
        return (found?.mode ?? 0) & 0o004 != 0
    }

    private static let limit = 64 << 10

    private static func find(
        _ name: String,
        configurationFolder: String,
        credentialsDirectory: String?
    ) throws(SecretFault) -> (bytes: [UInt8], mode: UInt32) {
        let folders = [credentialsDirectory, configurationFolder].compactMap(\.self)
        for path in name.hasPrefix("/") ? [name] : folders.map({ Paths.join($0, name) }) {
            do throws(FileReadFailure) {
                return try FileBytes.read(path, limit: limit)
            } catch {
                if error != .missing, error != .notAFolder { throw SecretFault(problem: .secretUnreadable(name)) }
            }
        }
        throw SecretFault(problem: .secretMissing(name))
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
    }
}
