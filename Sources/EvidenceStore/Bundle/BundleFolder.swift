import Glibc

/// Where bundles wait to be fetched, named after their manifests; what is older than an hour goes.
package struct BundleFolder: Sendable {
    private static let patience: Int64 = 3_600
    private static let suffix = ".tar"

    private let folder: EvidenceFolder
    private let path: String

    package init(folder: EvidenceFolder) {
        self.folder = folder
        path = folder.path + "/exports"
    }

    /// Writes a bundle.
    /// - Parameter time: seconds since 1970.
    package func write(
        _ entries: [BundleEntry],
        incident: Int64,
        facts: BundleFacts,
        time: Int64
    ) throws(EvidenceError) -> BundleSummary {
        try EvidenceFolder.make(path)
        try clear()
        let draft = path + "/draft-\(incident)-\(time)"
        let summary = try BundleWriter(folder: folder).write(
            entries,
            incident: incident,
            root: "evidence-\(incident)",
            time: time,
            facts: facts,
            to: draft
        )
        let file = path + "/" + summary.manifestHash + Self.suffix
        guard rename(draft, file) == 0 else { throw .system(.write, file) }
        return summary
    }

    /// Up to `count` bytes of a bundle from `offset` on; nil when there is no such bundle.
    package func piece(_ name: String, at offset: Int, count: Int) throws(EvidenceError) -> [UInt8]? {
        guard EvidenceFolder.isHash(name) else { return nil }
        do throws(EvidenceError) {
            let file = try FileDescriptor(path + "/" + name + Self.suffix, flags: O_RDONLY)
            try file.seek(to: offset)
            return try file.read(count)
        } catch {
            guard error.code == .missing else { throw error }
            return nil
        }
    }

    /// Removes what nobody has fetched for an hour.
    private func clear() throws(EvidenceError) {
        let now = Int64(time(nil))
        for name in try EvidenceFolder.names(path) {
            var status = stat()
            guard lstat(path + "/" + name, &status) == 0, now - Int64(status.st_mtim.tv_sec) > Self.patience else {
                continue
            }
            unlink(path + "/" + name)
        }
    }
}
