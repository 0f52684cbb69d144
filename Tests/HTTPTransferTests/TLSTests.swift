import Foundation
import HTTPTransfer
import LoopbackServer
import RobotFakes
import Testing

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.openssl)))
struct TLSTests {
    @Test func trustedServerIsRead() async throws {
        let server = try TLSServer(.none)
        let configuration = HTTPClientConfiguration(caFile: server.caFile)
        let response = try await send(request("https://127.0.0.1:\(server.port)/"), configuration)
        #expect(response.status == 200)
        #expect(response.timings.tls >= response.timings.connect)
        #expect(!response.body.isEmpty)
    }

    @Test(arguments: [
        (TLSServer.Fault.expired, HTTPError.Code.tlsExpired), (.otherName, .tlsName),
        (.missingIntermediate, .tlsChainIncomplete), (.selfSigned, .tlsOther),
    ])
    func faultyCertificateIsNamed(fault: TLSServer.Fault, code: HTTPError.Code) async throws {
        let server = try TLSServer(fault)
        let configuration = HTTPClientConfiguration(caFile: server.caFile)
        let error = try await failure(request("https://127.0.0.1:\(server.port)/"), configuration)
        #expect(error.code == code, "\(error)")
    }

    @Test func unknownRootIsNamed() async throws {
        let server = try TLSServer(.none)
        let error = try await failure(request("https://127.0.0.1:\(server.port)/"))
        #expect([.tlsChainIncomplete, .tlsOther].contains(error.code))
    }

    @Test func missingCAFileIsATLSError() async throws {
        let server = try TLSServer(.none)
        let configuration = HTTPClientConfiguration(caFile: "/nonexistent/ca.pem")
        let error = try await failure(request("https://127.0.0.1:\(server.port)/"), configuration)
        #expect(error.code == .tlsOther)
        #expect(error.detail == "ca_file")
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.nginx)))
    func handlesAreUsedAgainOverHTTP2() async throws {
        // The port is free, if not for ever.
        let finder = try LoopbackServer { _ in .text("") }
        let port = finder.port
        finder.stop()
        let server = try TLSServer(.none, http2: port)
        let client = HTTPClient(HTTPClientConfiguration(maxConnectionsPerHost: 5, caFile: server.caFile))
        let wanted = try request("https://127.0.0.1:\(port)/feed")
        try await withThrowingTaskGroup(of: HTTPResponse.self) { group in
            for _ in 0..<100 { group.addTask { try await client.send(wanted) } }
            for try await response in group {
                #expect(response.version == .http2)
                #expect(response.body.count == 15_000)
            }
        }
    }
}
