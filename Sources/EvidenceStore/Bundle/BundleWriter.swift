import Glibc
import IncidentLog

/// A file that goes into a bundle.
package struct BundleEntry: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// A page of the evidence folder, by its hash.
        case stored(String)
    }

    /// Within the bundle: letters, digits and `-._/` of ASCII.
    package let path: String
    /// Seconds since 1970.
    package let time: Int64
    package let content: Content

    package init(path: String, time: Int64, content: Content) {
        (self.path, self.time, self.content) = (path, time, content)
    }
}

/// What was written.
package struct BundleSummary: Sendable, Equatable {
    /// SHA-256 of the manifest, which goes into the incident log.
    package let manifestHash: String
    /// SHA-256 and size of the archive.
    package let hash: String
    package let size: Int
    package let files: Int
    /// Pages that could not be put in.
    package let missing: [BundleManifest.Missing]
}

/// Writes a bundle: the files in order of their paths, then the manifest, then `SHA256SUMS`. Page by page, so that
/// memory does not grow with the bundle.
package struct BundleWriter: Sendable {
    private let folder: EvidenceFolder
    private let disk: EvidenceDisk

    package init(folder: EvidenceFolder, disk: EvidenceDisk = .system) { (self.folder, self.disk) = (folder, disk) }

    /// Writes to `path`; a file that could not be written whole is taken away again.
    /// - Parameter root: the folder within the archive that everything stands in.
    package func write(
        _ entries: [BundleEntry],
        incident: Int64,
        root: String,
        time: Int64,
        facts: BundleFacts,
        to path: String
    ) throws(EvidenceError) -> BundleSummary {
        do throws(EvidenceError) {
            return try whole(entries, incident: incident, root: root, time: time, facts: facts, to: path)
        } catch {
            unlink(path)
            throw error
        }
    }

    private func whole(
        _ entries: [BundleEntry],
        incident: Int64,
        root: String,
        time: Int64,
        facts: BundleFacts,
        to path: String
    ) throws(EvidenceError) -> BundleSummary {
        var tar = try TarWriter(path: path, disk: disk)
        var files: [BundleManifest.File] = []
        var missing: [BundleManifest.Missing] = []
        for entry in entries.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            switch try bytes(entry) {
            case .success(let bytes):
                try tar.add(root + "/" + entry.path, bytes, time: entry.time)
                files.append(.init(path: entry.path, hash: LogHash.of(bytes), size: bytes.count))
            case .failure(let why): missing.append(.init(path: entry.path, why: why.code.rawValue))
            }
        }
        let manifest = BundleManifest(incident: incident, facts: facts, files: files, missing: missing).bytes
        let manifestHash = LogHash.of(manifest)
        try tar.add(root + "/" + BundleManifest.name, manifest, time: time)
        let sums = BundleManifest(incident: incident, facts: facts, files: files, missing: missing)
            .sums(ownHash: manifestHash)
        try tar.add(root + "/" + BundleManifest.sums, sums, time: time)
        let hash = try tar.finish()
        return BundleSummary(
            manifestHash: manifestHash,
            hash: hash,
            size: tar.size,
            files: files.count,
            missing: missing
        )
    }

    /// A page that is gone or damaged keeps nobody from exporting the rest; the manifest names it.
    private func bytes(_ entry: BundleEntry) throws(EvidenceError) -> Result<[UInt8], EvidenceError> {
        switch entry.content {
        case .bytes(let bytes): return .success(bytes)
        case .stored(let hash):
            do throws(EvidenceError) {
                return .success(try folder.read(hash))
            } catch {
                guard error.code == .missing || error.code == .damaged else { throw error }
                return .failure(error)
            }
        }
    }
}
