import IncidentLog

/// Proves a bundle offline: every file against the manifest, and the manifest against an incident log.
package enum BundleVerifier {
    /// Small files that are looked into.
    private static let largestRead = 64 << 20

    /// - Parameter log: the folder of the incident log; nil looks at the bundle alone.
    /// - Throws: `malformed` for what is no bundle; what cannot be read.
    package static func verify(_ path: String, log: String? = nil) throws -> BundleReport {
        var reader = try TarReader(path: path)
        var contents = Contents()
        while let entry = try reader.next(keeps: { $1 <= largestRead && Contents.isRead($0) }) { contents.take(entry) }
        guard let bytes = contents.bytes(BundleManifest.name), let manifest = BundleManifest(bytes) else {
            throw EvidenceError(.malformed, path)
        }
        let hash = LogHash.of(bytes)
        var faults = contents.faults(manifest, hash: hash)
        var logged: BundleReport.Logged?
        if let log { logged = try BundleLogCheck(folder: log).check(contents, manifest, hash, &faults) }
        return BundleReport(
            manifest: manifest,
            manifestHash: hash,
            faults: faults,
            logged: logged,
            hasLog: log != nil
        )
    }
}

extension BundleVerifier {
    /// What stands in a bundle.
    struct Contents {
        private var hashes: [String: String] = [:]
        private var texts: [String: [UInt8]] = [:]
        private var twice: [String] = []
        private var root: Substring?
        private var strangers: [String] = []

        static func isRead(_ name: String) -> Bool {
            let last = name.split(separator: "/").last.map(String.init)
            return [BundleManifest.name, BundleManifest.sums, BundleManifest.log, "record.json"].contains(last)
        }

        func bytes(_ path: String) -> [UInt8]? { texts[path] }

        /// Everything stands in one folder, and nothing twice.
        mutating func take(_ entry: TarReader.Entry) {
            let top = entry.name.prefix { $0 != "/" }
            root = root ?? top
            guard top == root, entry.name.utf8.count > top.utf8.count + 1 else {
                strangers.append(entry.name)
                return
            }
            let path = String(entry.name.dropFirst(top.count + 1))
            if hashes[path] != nil { twice.append(path) }
            hashes[path] = entry.hash
            texts[path] = entry.bytes
        }

        func faults(_ manifest: BundleManifest, hash: String) -> [BundleReport.Fault] {
            var faults = manifest.files.compactMap { file -> BundleReport.Fault? in
                guard let found = hashes[file.path] else { return .init(.missing, file.path) }
                return found == file.hash ? nil : .init(.changed, file.path)
            }
            let named = Set(manifest.files.map(\.path)).union([BundleManifest.name, BundleManifest.sums])
            let extra = hashes.keys.filter { !named.contains($0) }.sorted() + twice + strangers
            faults += extra.map { .init(.unexpected, $0) }
            if texts[BundleManifest.sums] != manifest.sums(ownHash: hash) {
                faults.append(.init(.sums, BundleManifest.sums))
            }
            return faults + lineFaults
        }

        /// The records of the incident log that the bundle holds, by number; nil for a line that is none.
        var lines: [(number: Int, record: LogRecord?)] {
            let bytes = texts[BundleManifest.log] ?? []
            return bytes.split(separator: 0x0A).enumerated().map { index, line in
                guard let json = try? JSONValue(parsing: Array(line)), var object = json.object,
                    let record = LogRecord(json)
                else { return (index + 1, nil) }
                object["hash"] = nil
                let isWhole = LogHash.of(JSONValue.object(object).canonicalBytes) == record.hash
                return (index + 1, isWhole ? record : nil)
            }
        }

        /// SHA-256 of the record of each look, by path.
        var records: [(path: String, hash: String)] {
            texts.keys.filter { $0.hasSuffix("/record.json") }.sorted().map { ($0, LogHash.of(texts[$0] ?? [])) }
        }

        private var lineFaults: [BundleReport.Fault] {
            let lines = lines
            let known = Set(lines.compactMap { $0.record?.data.object?["record"]?.string })
            return lines.filter { $0.record == nil }.map { .init(.line, "\(BundleManifest.log):\($0.number)") }
                + records.filter { !known.contains($0.hash) }.map { .init(.record, $0.path) }
        }
    }
}
