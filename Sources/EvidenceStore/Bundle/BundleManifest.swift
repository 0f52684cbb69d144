import IncidentLog

/// What a bundle holds, each file with its hash. The hash of the manifest stands in the incident log.
package struct BundleManifest: Sendable, Equatable {
    /// A file of the bundle.
    package struct File: Sendable, Equatable {
        package let path: String
        package let hash: String
        package let size: Int

        init(path: String, hash: String, size: Int) { (self.path, self.hash, self.size) = (path, hash, size) }
    }

    /// A page that ought to be there and is not, and why.
    package struct Missing: Sendable, Equatable {
        package let path, why: String
    }

    static let name = "manifest.json"
    static let sums = "SHA256SUMS"
    static let log = "log.jsonl"

    package let incident: Int64
    package let facts: BundleFacts
    package let files: [File]
    package let missing: [Missing]

    init(incident: Int64, facts: BundleFacts, files: [File], missing: [Missing]) {
        (self.incident, self.facts, self.files, self.missing) = (incident, facts, files, missing)
    }

    /// Nil for what is no manifest of this version.
    init?(_ bytes: [UInt8]) {
        guard let object = (try? JSONValue(parsing: bytes))?.object, object["version"]?.int == 1,
            let incident = object["incident"]?.int, case .array(let listed)? = object["files"],
            let made = object["made"]?.string, let by = object["by"]?.string,
            let bureau = object["bureau"]?.string, let installation = object["installation"]?.string
        else { return nil }
        let files = listed.compactMap { value -> File? in
            guard let file = value.object, let path = file["path"]?.string, let hash = file["sha256"]?.string,
                let size = file["size"]?.int
            else { return nil }
            return File(path: path, hash: hash, size: Int(size))
        }
        guard files.count == listed.count else { return nil }
        var missing: [Missing] = []
        if case .array(let gone)? = object["missing"] {
            missing = gone.compactMap { value in
                guard let path = value.object?["path"]?.string, let why = value.object?["why"]?.string else {
                    return nil
                }
                return Missing(path: path, why: why)
            }
        }
        let facts = BundleFacts(made: made, by: by, bureau: bureau, installation: installation)
        self.init(incident: incident, facts: facts, files: files, missing: missing)
    }

    /// The canonical JSON, with a line end.
    var bytes: [UInt8] {
        let json: JSONValue = [
            "version": 1, "incident": .int(incident), "made": .string(facts.made), "by": .string(facts.by),
            "bureau": .string(facts.bureau), "installation": .string(facts.installation),
            "files": .array(
                files.map { ["path": .string($0.path), "sha256": .string($0.hash), "size": .int(Int64($0.size))] }
            ),
            "missing": .array(missing.map { ["path": .string($0.path), "why": .string($0.why)] }),
        ]
        return json.canonicalBytes + [0x0A]
    }

    /// What `sha256sum -c` reads.
    func sums(ownHash: String) -> [UInt8] {
        let lines = files.map { "\($0.hash)  \($0.path)\n" } + ["\(ownHash)  \(Self.name)\n"]
        return Array(lines.joined().utf8)
    }
}

/// Who made a bundle, where and when.
package struct BundleFacts: Sendable, Equatable {
    /// RFC 3339.
    package let made: String
    package let by, bureau, installation: String

    package init(made: String, by: String, bureau: String, installation: String) {
        (self.made, self.by, self.bureau, self.installation) = (made, by, bureau, installation)
    }
}
