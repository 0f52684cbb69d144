import HTTPTransfer
import LoopbackServer
import Testing

/// Loopback as an officer would allow it, in place of `.any`, so that every test runs through the policy.
func loopbackOnly() throws -> AddressPolicy {
    .publicOnly(allowing: [try CIDR(parsing: "127.0.0.0/8")])
}

/// A request to loopback with limits that end a broken test soon.
func request(_ url: String, _ change: (inout HTTPRequest) -> Void = { _ in }) throws -> HTTPRequest {
    var request = HTTPRequest(
        url: url,
        limits: TransferLimits(totalTime: .seconds(300), connectTime: .seconds(120), lowSpeed: nil),
        addressPolicy: try loopbackOnly()
    )
    change(&request)
    return request
}

/// Sends one request with a client of its own.
func send(
    _ request: HTTPRequest,
    _ configuration: HTTPClientConfiguration = HTTPClientConfiguration()
) async throws(HTTPError) -> HTTPResponse {
    let client = HTTPClient(configuration)
    do {
        let response = try await client.send(request)
        await client.shutdown()
        return response
    } catch {
        await client.shutdown()
        throw error
    }
}

/// The error of a request that must fail.
func failure(
    _ request: HTTPRequest,
    _ configuration: HTTPClientConfiguration = HTTPClientConfiguration()
) async throws -> HTTPError {
    do {
        let response = try await send(request, configuration)
        Issue.record("answered with status \(response.status) and \(response.body.count) bytes")
        throw Unfailed()
    } catch let error as HTTPError {
        return error
    }
}

struct Unfailed: Error {}

func text(_ response: HTTPResponse) -> String { String(decoding: response.body, as: UTF8.self) }
