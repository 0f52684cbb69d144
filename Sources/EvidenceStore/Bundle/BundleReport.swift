package import IncidentLog

/// What the verification of a bundle found.
package struct BundleReport: Sendable, Equatable {
    /// What is wrong with a file of the bundle, or with the bundle.
    package struct Fault: Sendable, Equatable {
        package enum Kind: String, Sendable, CaseIterable {
            /// The bytes are not those of the manifest.
            case changed
            /// The manifest names it, and it is not there.
            case missing
            /// It is there, and the manifest does not name it.
            case unexpected
            /// `SHA256SUMS` says something else than the manifest.
            case sums
            /// A line of the bundle's log is not what its hash says.
            case line
            /// A record of a look whose hash does not stand in the log.
            case record
            /// A line of the bundle's log that does not stand in the log.
            case foreign
            /// The log's chain is broken.
            case chain
            /// The log does not say that this bundle was made.
            case notLogged = "not_logged"
        }

        package let kind: Kind
        package let path: String

        init(_ kind: Kind, _ path: String) { (self.kind, self.path) = (kind, path) }
    }

    /// Where the log says that this bundle was made.
    package struct Logged: Sendable, Equatable {
        package let seq: Int64
        package let time: String
        package let by: String
    }

    package let manifest: BundleManifest
    package let manifestHash: String
    package let faults: [Fault]
    /// Nil when no log was given, or it does not know the bundle.
    package let logged: Logged?
    /// False when only the bundle itself was looked at.
    package let hasLog: Bool

    package var ok: Bool { faults.isEmpty }

    /// `evidence verify --json`.
    package var json: JSONValue {
        [
            "version": 1, "ok": .bool(ok), "incident": .int(manifest.incident), "manifest": .string(manifestHash),
            "made": .string(manifest.facts.made), "by": .string(manifest.facts.by),
            "files": .int(Int64(manifest.files.count)),
            "missing": .array(manifest.missing.map { ["path": .string($0.path), "why": .string($0.why)] }),
            "log": logged.map { ["seq": .int($0.seq), "time": .string($0.time), "by": .string($0.by)] } ?? .null,
            "faults": .array(faults.map { ["kind": .string($0.kind.rawValue), "path": .string($0.path)] }),
        ]
    }
}
