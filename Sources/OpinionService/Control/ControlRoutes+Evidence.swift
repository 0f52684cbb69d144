import ControlAPI
import Foundation
import Hummingbird
import OpinionCore

// The paths of evidence.

extension ControlRoutes {
    func addEvidence(to router: Router<ControlContext>) {
        get(ControlPath.incidents + "/:number/evidence", .viewer, router) { caller, query in
            try await desk.evidenceList(query.number, caller)
        }
        get(ControlPath.incidents + "/:number/evidence/:id", .viewer, router) { caller, query in
            try await desk.evidencePage(query, caller)
        }
        post(ControlPath.evidenceFetch, .officer, router) { try await desk.fetchEvidence($0 as EvidenceRequest, $1) }
        post(ControlPath.evidenceExport, .officer, router) {
            try await desk.exportEvidence($0 as EvidenceRequest, $1)
        }
        router.get(RouterPath(ControlPath.bundle(":id"))) { request, context in
            await answer(request, context, needs: .officer) { caller in
                let bytes = try desk.bundlePiece(RequestQuery(request, context), caller)
                return Self.response(Data(bytes), type: "application/x-tar")
            }
        }
    }
}
