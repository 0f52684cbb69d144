/// What callers ask of the loop.
enum LoopCommand: Sendable {
    typealias Outcome = Result<HTTPResponse, HTTPError>

    case start(PreparedRequest, TransferTicket, CheckedContinuation<Outcome, Never>)
    case cancel(TransferTicket)
    case stop(CheckedContinuation<Void, Never>?)

    /// Answers for a loop that will not.
    func abandon(_ code: HTTPError.Code) {
        switch self {
        case .start(let prepared, _, let continuation):
            continuation.resume(returning: .failure(HTTPError(code, context: prepared.url.host)))
        case .stop(let continuation): continuation?.resume()
        case .cancel: break
        }
    }
}
