import OpinionCore

/// Where files with secrets lie, and whether they can be used.
struct SecretPlaces {
    let configurationFolder: String
    let credentialsDirectory: String?

    /// Reports a file that is missing or holds nothing usable, and warns of one that others can read.
    func check(_ name: String, isURL: Bool, at position: SourcePosition, _ faults: inout Faults) {
        do throws(SecretFault) {
            let secret = try SecretFile.read(
                name,
                configurationFolder: configurationFolder,
                credentialsDirectory: credentialsDirectory
            )
            if isURL, FeedAddress.authority(secret)?.isEmpty ?? true {
                faults.add(.secretNotURL(name), at: position)
            }
            let isExposed = SecretFile.isExposed(
                name,
                configurationFolder: configurationFolder,
                credentialsDirectory: credentialsDirectory
            )
            if isExposed { faults.warn(.secretExposed(name), at: position) }
        } catch {
            faults.add(error.problem, at: position)
        }
    }
}
