import ControlAPI
import EvidenceStore
import IncidentDesk
import IncidentLog
import OpinionCore
import OpinionStore

// Bundles of evidence: written by the daemon, whose files they are made of, fetched in pieces.

extension ControlDesk {
    /// Bytes of one piece.
    static let piece = 4 << 20

    private var exports: BundleFolder { BundleFolder(folder: evidence.folder) }

    /// Writes a bundle of all that is known of an incident; the hash of its manifest is stated in the incident log.
    func exportEvidence(_ request: EvidenceRequest, _ caller: Caller) async throws -> EvidenceBundle {
        let incident = try await existing(request.number, caller)
        let deployment = deployments.current
        // What has happened so far shall be in it.
        while try await relay.step() > 0 {}
        let making = BundleMaking(
            page: try await page(incident.number, caller),
            incident: incident,
            logFolder: logFolder,
            configuration: deployment.configuration,
            now: caller.now
        )
        let entries = try await making.entries(store)
        let facts = BundleFacts(
            made: caller.now.description,
            by: caller.actor.displayName,
            bureau: deployment.configuration.bureau,
            installation: store.installation
        )
        let summary = try exports.write(
            entries,
            incident: Int64(incident.number),
            facts: facts,
            time: caller.now.milliseconds / 1_000
        )
        try await committer.commit { transaction in
            let data: LogData = [
                "manifest": .text(summary.manifestHash), "sha256": .text(summary.hash),
                "size": .number(Int64(summary.size)), "files": .number(Int64(summary.files)),
            ]
            try desk.log("evidence.exported", by: caller.actor, incident: incident.number, data, transaction)
        }
        while try await relay.step() > 0 {}
        return EvidenceBundle(
            incident: incident.number,
            manifest: summary.manifestHash,
            sha256: summary.hash,
            size: summary.size,
            files: summary.files,
            missing: summary.missing.map(\.path)
        )
    }

    /// A piece of a bundle from `offset` on; empty at its end.
    func bundlePiece(_ query: RequestQuery, _ caller: Caller) throws -> [UInt8] {
        let offset = try query.integer("offset", caller.language) ?? 0
        guard offset >= 0, let bytes = try exports.piece(query.id, at: offset, count: Self.piece) else {
            throw ErrorResponse(code: "not_found", text: EvidenceTexts.noBundle[caller.language])
        }
        return bytes
    }
}
