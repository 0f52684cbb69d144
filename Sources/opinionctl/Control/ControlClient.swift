import ControlAPI
import FoundationEssentials
import HTTPTransfer
import OpinionCore

/// Requests to the daemon over its Unix socket. Every failure says what to do next.
struct ControlClient: Sendable {
    /// No answer takes longer, except where a command waits for the daemon's own work.
    static let patience = Duration.seconds(30)

    let socket: String
    let spokenName: String?
    let language: Language
    private let http = HTTPClient(HTTPClientConfiguration(userAgent: "opinionctl/\(VersionReport.current)"))

    init(socket: String, spokenName: String?, language: Language) {
        (self.socket, self.spokenName, self.language) = (socket, spokenName, language)
    }

    /// The body of a successful answer. Parameters without a value are left out.
    func get(_ path: String, _ parameters: [(String, String?)] = []) async throws(CommandFailure) -> [UInt8] {
        let query = parameters.compactMap { name, value in value.map { "\(name)=\(Percent.encoded($0))" } }
        let suffix = query.isEmpty ? "" : "?" + query.joined(separator: "&")
        return try await answer(request(.get, path + suffix, time: Self.patience))
    }

    /// Sends a JSON body; the body of a successful answer.
    func post(
        _ path: String,
        _ body: some Encodable & Sendable,
        time: Duration = patience
    ) async throws(CommandFailure) -> [UInt8] {
        var request = request(.post, path, time: time)
        request.headers.append((name: "Content-Type", value: "application/json"))
        do {
            request.body = Array(try JSONEncoder().encode(body))
        } catch {
            throw CommandFailure(.failed, "\(error)")
        }
        return try await answer(repeatable(request))
    }

    /// Sends JSON Lines; the body of a successful answer.
    func postLines(
        _ path: String,
        _ parameters: [(String, String?)],
        _ lines: [UInt8]
    ) async throws(CommandFailure) -> [UInt8] {
        let query = parameters.compactMap { name, value in value.map { "\(name)=\(Percent.encoded($0))" } }
        var request = request(.post, path + "?" + query.joined(separator: "&"), time: .seconds(120))
        request.headers.append((name: "Content-Type", value: "application/jsonl"))
        request.body = lines
        return try await answer(repeatable(request))
    }

    /// Under an id of its own: the daemon does it once, however often it comes.
    func repeatable(_ request: HTTPRequest) -> HTTPRequest {
        var request = request
        request.headers.append((name: ControlPath.requestIDHeader, value: RequestID.fresh()))
        return request
    }

    /// Reads an answer as the shape that this version knows.
    func decode<Answer: Decodable>(_ type: Answer.Type, _ body: [UInt8]) throws(CommandFailure) -> Answer {
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch {
            throw CommandFailure(.failed, Self.strange[language])
        }
    }

    func request(_ method: HTTPMethod, _ path: String, time: Duration) -> HTTPRequest {
        var headers = [(name: "Accept-Language", value: language.rawValue)]
        if let spokenName {
            headers.append((name: ControlPath.asHeader, value: Percent.encoded(spokenName)))
        }
        let limits = TransferLimits(bodyBytes: 256 << 20, totalTime: time, lowSpeed: nil)
        return HTTPRequest(
            method: method,
            url: "http://localhost\(path)",
            headers: headers,
            limits: limits,
            allowedSchemes: [.http],
            addressPolicy: .any,
            unixSocket: socket,
            followRedirects: false
        )
    }

    func answer(_ request: HTTPRequest) async throws(CommandFailure) -> [UInt8] {
        let response: HTTPResponse
        do {
            response = try await sent(request)
        } catch {
            throw SocketDiagnosis.failure(error, socket: socket, isAct: request.method == .post, language)
        }
        if let zone = response.headers[ControlPath.timezoneHeader] { Environment.adopt(timezone: zone) }
        guard (200..<300).contains(response.status) else { throw refusal(response) }
        return response.body
    }

    /// Sends; a command whose answer was lost is sent again under its id, as soon as the daemon is there again. A
    /// process that is being ended may still take a connection, so a repeat may be lost, too.
    private func sent(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        var (lost, repeats): (HTTPError?, Int) = (nil, Reconnecting.repeats)
        while true {
            do throws(HTTPError) {
                return try await http.send(request)
            } catch {
                // Whatever follows a lost answer, it is unknown whether the command was recorded.
                guard request.method == .post, error.code.isLostAnswer, repeats > 0 else { throw lost ?? error }
                if lost == nil { Output.error(Reconnecting.text[language]) }
                lost = error
            }
            repeats -= 1
            await Reconnecting.wait(for: socket)
        }
    }

    private func refusal(_ response: HTTPResponse) -> CommandFailure {
        if let known = try? JSONDecoder().decode(ErrorResponse.self, from: Data(response.body)) {
            let text = known.error.text
            // Faults of a file stand one below the other.
            let lines = known.exitCode == .faults ? text.split(separator: "\n").map(String.init) : [text]
            return CommandFailure(known.exitCode, lines.map(\.harmless).joined(separator: "\n"))
        }
        return CommandFailure(.failed, "\(Self.strange[language]) (HTTP \(response.status))")
    }

    private static let strange = Phrase(
        "opiniond 的回答看不懂：兩邊版本可能不同。請比對 opinionctl version 與 opiniond 的版本，並檢查控制通道是否正確。",
        "opiniond 的回答看不懂：两边版本可能不同。请比对 opinionctl version 与 opiniond 的版本，并检查控制通道是否正确。",
        "The answer of opiniond cannot be read: the versions may differ. Compare them, and check the control socket."
    )
}
