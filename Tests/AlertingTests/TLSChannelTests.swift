import Foundation
import HTTPTransfer
import LoopbackServer
import OpinionCore
import RobotFakes
import Testing

@testable import Alerting

/// A channel speaks to nobody whom it cannot be sure of.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.openssl)))
struct TLSChannelTests {
    @Test(arguments: [
        (TLSServer.Fault.expired, "tlsExpired"), (.otherName, "tlsName"), (.selfSigned, "tlsOther"),
        (.missingIntermediate, "tlsChainIncomplete"),
    ])
    func aBadCertificateIsTriedAgainAndNamed(fault: TLSServer.Fault, code: String) async throws {
        let server = try TLSServer(fault)
        let verdict = await deliver(to: server, path: "/robot", trusting: server.caFile)
        guard case .retry(_, let reason)? = verdict else {
            Issue.record("\(String(describing: verdict))")
            return
        }
        #expect(reason.code == code)
        for language in Language.allCases { #expect(reason.text(language).contains("值班群")) }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.nginx)))
    func aFileOfAuthoritiesMakesAnInternalServerTrusted() async throws {
        // The port is free, if not for ever.
        let finder = try LoopbackServer { _ in .text("") }
        let port = finder.port
        finder.stop()
        let server = try TLSServer(.none, http2: port)
        #expect(await deliver(to: server, path: "/robot", trusting: server.caFile) == .sent)
        guard case .retry? = await deliver(to: server, path: "/robot", trusting: nil) else {
            Issue.record("trusted without the file")
            return
        }
    }

    private func deliver(to server: TLSServer, path: String, trusting file: String?) async -> Verdict? {
        let http = HTTPClient(HTTPClientConfiguration(caFile: file))
        let channel = try? ChannelFactory.make(
            ChannelConfiguration(name: "值班群", kind: "dingtalk", position: Samples.position),
            secrets: ChannelSecrets(url: "https://127.0.0.1:\(server.port)\(path)?access_token=T"),
            settings: Samples.settings(),
            http: http
        )
        return await channel?.deliver(Samples.delivery(), now: Samples.now).verdict
    }
}
