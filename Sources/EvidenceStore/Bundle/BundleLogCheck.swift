import IncidentLog

/// Compares a bundle with the incident log that it was made from.
struct BundleLogCheck {
    let folder: String

    /// Adds what is wrong.
    /// - Returns: where the log says that the bundle was made.
    func check(
        _ contents: BundleVerifier.Contents,
        _ manifest: BundleManifest,
        _ hash: String,
        _ faults: inout [BundleReport.Fault]
    ) throws -> BundleReport.Logged? {
        if try !LogVerifier.verify([folder]).ok { faults.append(.init(.chain, folder)) }
        var hashes: [Int64: String] = [:]
        var logged: BundleReport.Logged?
        try LogReader(directory: folder).forEach(LogFilter(incident: manifest.incident)) { _, record in
            guard let record else { return }
            hashes[record.seq] = record.hash
            guard record.event == "evidence.exported", record.data.object?["manifest"]?.string == hash else { return }
            logged =
                logged ?? .init(seq: record.seq, time: record.time.text, by: record.actor.name ?? record.actor.user)
        }
        for line in contents.lines {
            guard let record = line.record, hashes[record.seq] != record.hash else { continue }
            faults.append(.init(.foreign, "\(BundleManifest.log):\(line.number)"))
        }
        if logged == nil { faults.append(.init(.notLogged, BundleManifest.name)) }
        return logged
    }
}
