import ControlAPI
import Foundation
import HTTPTypes
import Hummingbird
import OpinionCore

extension ControlRoutes {
    /// Answers a command; one that comes again under the same id is told what became of it, and does nothing.
    func idempotent<Answer: Encodable>(
        _ request: Request,
        _ body: [UInt8],
        _ caller: Caller,
        _ act: (Caller) async throws -> Answer
    ) async throws -> Response {
        var caller = caller
        caller.request = try Self.scope(request, body, caller)
        if let known = try await desk.answered(caller) { return Self.response(Data(known.utf8), type: Self.jsonType) }
        let answer = try Self.encoded(await act(caller))
        // What could not be kept was done all the same; only a repeat would do it again.
        try? await desk.keep(String(decoding: answer, as: UTF8.self), caller)
        return Self.response(answer, type: Self.jsonType)
    }

    /// Reports of another collector: a body of lines, and larger than others.
    func addReports(to router: Router<ControlContext>) {
        router.post(RouterPath(ControlPath.items)) { request, context in
            await answer(request, context, needs: .administrator) { caller in
                let bytes = try await Self.lines(request, caller)
                return try await idempotent(request, bytes, caller) { caller in
                    try await desk.addReports(bytes, RequestQuery(request, context), caller)
                }
            }
        }
    }

    private static func lines(_ request: Request, _ caller: Caller) async throws -> [UInt8] {
        do {
            return Array(try await request.body.collect(upTo: ReportLimits.body).readableBytesView)
        } catch {
            throw ErrorResponse(code: "usage", text: ReportTexts.tooLarge[caller.language])
        }
    }

    private static func scope(_ request: Request, _ body: [UInt8], _ caller: Caller) throws -> RequestScope? {
        guard let name = HTTPField.Name(ControlPath.requestIDHeader), let id = request.headers[name] else { return nil }
        let scope = RequestScope(
            id: id,
            uid: caller.actor.uid,
            path: request.uri.description,
            body: body,
            spokenName: caller.actor.name,
            now: caller.now
        )
        guard let scope else { throw ErrorResponse(code: "usage", text: RequestTexts.badID[caller.language]) }
        return scope
    }
}
