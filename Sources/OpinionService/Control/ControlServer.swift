import ControlAPI
import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import OpinionCore
import ServiceLifecycle

/// HTTP and JSON on a Unix socket: what `opinionctl` speaks to.
struct ControlServer: Service {
    private let application: Application<RouterResponder<ControlContext>>

    /// - Parameter onReady: called when the socket listens.
    init(desk: ControlDesk, path: String, logger: Logger, onReady: @escaping @Sendable () -> Void) {
        let router = Router(context: ControlContext.self)
        ControlRoutes(desk: desk).add(to: router)
        application = Application(
            responder: router.buildResponder(),
            configuration: ApplicationConfiguration(address: .unixDomainSocket(path: path), serverName: "opiniond"),
            onServerRunning: { _ in
                // Whoever may open it is asked who they are, on every request.
                chmod(path, 0o666)
                onReady()
            },
            logger: logger
        )
    }

    func run() async throws { try await application.run() }
}

/// The paths, the role that each needs, and the body that each takes.
struct ControlRoutes: Sendable {
    let desk: ControlDesk

    static let largestBody = 1 << 20
    static let jsonType = "application/json"

    func add(to router: Router<ControlContext>) {
        get(ControlPath.version, .viewer, router) { _, _ in VersionReport() }
        get(ControlPath.status, .viewer, router) { caller, _ in try await desk.status(caller) }
        get(ControlPath.incidents, .viewer, router) { caller, query in try await desk.list(query, caller) }
        get(ControlPath.incidents + "/:number", .viewer, router) { caller, query in
            try await desk.page(query.number, caller)
        }
        get(ControlPath.board, .viewer, router) { caller, query in try await desk.board(query, caller) }
        get(ControlPath.ledger, .viewer, router) { caller, query in try await desk.ledger(query, caller) }
        get(ControlPath.handover, .viewer, router) { caller, query in try await desk.handover(query, caller) }
        post(ControlPath.handover, .officer, router) { try await desk.sign($0 as HandoverRequest, $1) }
        post(ControlPath.acceptHandover, .officer, router) { try await desk.accept($0 as HandoverAcceptance, $1) }
        post(ControlPath.incidents, .officer, router) { try await desk.open($0 as OpenRequest, $1) }
        post(ControlPath.acts, .officer, router) { try await desk.act($0 as ActRequest, $1) }
        post(ControlPath.regroup, .officer, router) { try await desk.regroup($0 as RegroupRequest, $1) }
        post(ControlPath.drill, .officer, router) { try await desk.drill($0 as DrillRequest, $1) }
        get(ControlPath.drills, .viewer, router) { _, _ in try await desk.drills() }
        post(ControlPath.drills, .officer, router) { try await desk.beginDrill($0 as DrillStart, $1) }
        post(ControlPath.drillStop, .officer, router) { try await desk.stopDrills($0 as DrillStop, $1) }
        get(ControlPath.drills + "/:number", .viewer, router) { caller, query in
            try await desk.drillReport(query.number, caller)
        }
        get(ControlPath.feeds, .viewer, router) { _, _ in try await desk.feeds() }
        post(ControlPath.poll, .administrator, router) { try await desk.poll($0 as PollRequest, $1) }
        get(ControlPath.alerts, .viewer, router) { caller, query in try await desk.alerts(query, caller) }
        post(ControlPath.alerts + "/:id/retry", .administrator, router) { caller, query in
            try await desk.retry(query.id, caller)
        }
        get(ControlPath.alerts + "/:id", .viewer, router) { caller, query in try await desk.alert(query.id, caller) }
        post(ControlPath.drop, .administrator, router) { try await desk.drop($0 as DropRequest, $1) }
        post(ControlPath.test, .administrator, router) { try await desk.test($0 as TestRequest, $1) }
        get(ControlPath.silences, .viewer, router) { caller, query in try await desk.silences(query, caller) }
        post(ControlPath.silences, .officer, router) { try await desk.silence($0 as SilenceRequest, $1) }
        post(ControlPath.expireSilence, .officer, router) { try await desk.expire($0 as SilenceExpireRequest, $1) }
        post(ControlPath.reload, .administrator, router) { caller, _ in try await desk.reload(caller) }
        get(ControlPath.ruleStatistics, .viewer, router) { caller, query in
            try await desk.ruleStatistics(query, caller)
        }
        get(ControlPath.archive, .viewer, router) { caller, query in try await desk.archive(query, caller) }
        get(ControlPath.duty, .viewer, router) { caller, query in try await desk.duty(query, caller) }
        get(ControlPath.overrides, .viewer, router) { caller, query in try await desk.overrides(query, caller) }
        post(ControlPath.overrides, .officer, router) { try await desk.override($0 as DutyOverrideRequest, $1) }
        post(ControlPath.overrides + "/:number/end", .officer, router) { caller, query in
            try await desk.endOverride(Int64(query.number), caller)
        }
        addReports(to: router)
        addEvidence(to: router)
        router.get(RouterPath(ControlPath.log)) { request, context in
            await answer(request, context, needs: .viewer) { caller in
                let lines = try await desk.log(RequestQuery(request, context), caller)
                return Self.response(Data(lines.utf8), type: "application/jsonl")
            }
        }
    }

    func get<Answer: Encodable & Sendable>(
        _ path: String,
        _ role: Role,
        _ router: Router<ControlContext>,
        _ body: @escaping @Sendable (Caller, RequestQuery) async throws -> Answer
    ) {
        router.get(RouterPath(path)) { request, context in
            await answer(request, context, needs: role) { caller in
                try Self.json(await body(caller, RequestQuery(request, context)))
            }
        }
    }

    func post<Answer: Encodable & Sendable>(
        _ path: String,
        _ role: Role,
        _ router: Router<ControlContext>,
        _ body: @escaping @Sendable (Caller, RequestQuery) async throws -> Answer
    ) {
        router.post(RouterPath(path)) { request, context in
            await answer(request, context, needs: role) { caller in
                let bytes = Array(try await request.body.collect(upTo: Self.largestBody).readableBytesView)
                return try await idempotent(request, bytes, caller) { caller in
                    try await body(caller, RequestQuery(request, context))
                }
            }
        }
    }

    func post<Body: Decodable, Answer: Encodable & Sendable>(
        _ path: String,
        _ role: Role,
        _ router: Router<ControlContext>,
        _ body: @escaping @Sendable (Body, Caller) async throws -> Answer
    ) {
        router.post(RouterPath(path)) { request, context in
            await answer(request, context, needs: role) { caller in
                let bytes = Array(try await request.body.collect(upTo: Self.largestBody).readableBytesView)
                guard let value = try? JSONDecoder().decode(Body.self, from: Data(bytes)) else {
                    throw ErrorResponse(code: "usage", text: ControlTexts.badBody[caller.language])
                }
                return try await idempotent(request, bytes, caller) { try await body(value, $0) }
            }
        }
    }

    /// Asks who calls, checks the role, and turns every error into an answer.
    func answer(
        _ request: Request,
        _ context: ControlContext,
        needs role: Role,
        _ body: (Caller) async throws -> Response
    ) async -> Response {
        var response = await unmarked(request, context, needs: role, body)
        if let name = HTTPField.Name(ControlPath.timezoneHeader) { response.headers[name] = desk.timezone }
        return response
    }

    private func unmarked(
        _ request: Request,
        _ context: ControlContext,
        needs role: Role,
        _ body: (Caller) async throws -> Response
    ) async -> Response {
        let language = Self.language(request) ?? desk.language
        do {
            let caller = try await caller(request, context, needs: role, language: language)
            return try await body(caller)
        } catch let error as ErrorResponse {
            return Self.failure(error)
        } catch {
            return Self.failure(ControlTexts.failure(error, language: language))
        }
    }

    private func caller(
        _ request: Request,
        _ context: ControlContext,
        needs role: Role,
        language: Language
    ) async throws -> Caller {
        guard let peer = await context.peer(),
            let held = desk.roles.role(uid: peer.uid, user: peer.user, groups: peer.groups, daemonUID: Int(getuid()))
        else { throw ErrorResponse(code: "refused", text: ControlTexts.stranger[language]) }
        guard held >= role else {
            throw ErrorResponse(code: "refused", text: ControlTexts.needs(role, has: held, user: peer.user)[language])
        }
        let spoken = HTTPField.Name(ControlPath.asHeader).flatMap { request.headers[$0] }?.removingPercentEncoding
        let name = spoken.map { String($0.prefix(64)) }.flatMap { $0.isEmpty ? nil : $0 }
        let actor = Actor(uid: peer.uid, user: peer.user, name: name, via: "socket")
        return Caller(actor: actor, role: held, language: language, now: desk.now())
    }

    // MARK: Answers

    private static func language(_ request: Request) -> Language? {
        request.headers[.acceptLanguage].flatMap { Language(rawValue: $0) }
    }

    private static func json(_ value: some Encodable) throws -> Response {
        response(try encoded(value), type: jsonType)
    }

    static func encoded(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    static func response(_ body: Data, type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: type + "; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        )
    }

    private static func failure(_ error: ErrorResponse) -> Response {
        let body = (try? JSONEncoder().encode(error)) ?? Data()
        return response(body, type: "application/json", status: .init(code: status(of: error.exitCode)))
    }

    /// The HTTP status of a failure, by the exit code that `opinionctl` gives it.
    static func status(of exit: ExitCode) -> Int {
        switch exit {
        case .usage: 400
        case .refused: 403
        case .notFound: 404
        case .faults: 422
        case .notRecorded: 503
        default: 500
        }
    }
}

/// The parameters of a request.
struct RequestQuery: Sendable {
    let number: Int
    let id: String
    private let values: [String: String]

    init(_ request: Request, _ context: ControlContext) {
        number = context.parameters.get("number", as: Int.self) ?? 0
        let segment = context.parameters.get("id") ?? ""
        id = segment.removingPercentEncoding ?? segment
        values = Dictionary(
            request.uri.queryParameters.map {
                (String($0.key), String($0.value).removingPercentEncoding ?? String($0.value))
            },
            uniquingKeysWith: { $1 }
        )
    }

    init(_ values: [String: String], number: Int = 0, id: String = "") {
        (self.number, self.id, self.values) = (number, id, values)
    }

    subscript(name: String) -> String? { values[name] }
}
