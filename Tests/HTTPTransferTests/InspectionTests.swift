import Foundation
import LoopbackServer
import RobotFakes
import Testing

@testable import HTTPTransfer

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: TLSServer.openssl)))
struct InspectionTests {
    @Test func anAnswerTellsVersionAndCertificates() async throws {
        let server = try TLSServer(.none)
        let configuration = HTTPClientConfiguration(caFile: server.caFile)
        let wanted = try request("https://127.0.0.1:\(server.port)/") { $0.inspection = .connection }
        let tls = try #require(try await send(wanted, configuration).tls)
        #expect(tls.version?.hasPrefix("TLSv1.") == true)
        #expect(tls.certificates.map { $0.subject.contains("leaf") } == [true, false])
        let leaf = try #require(tls.certificates.first)
        #expect(leaf.issuer.contains("middle") && leaf.names == ["127.0.0.1"])
        let lifetime = try #require(leaf.validUntil) - #require(leaf.validFrom)
        #expect(lifetime == 2 * 86_400)
    }

    @Test func nobodyWhoDoesNotAskIsTold() async throws {
        let server = try TLSServer(.none)
        let response = try await send(
            request("https://127.0.0.1:\(server.port)/"),
            HTTPClientConfiguration(caFile: server.caFile)
        )
        #expect(response.tls == nil)
    }

    @Test(arguments: [TLSServer.Fault.expired, .otherName, .missingIntermediate, .selfSigned])
    func aFaultyCertificateCanBeLookedAt(fault: TLSServer.Fault) async throws {
        let server = try TLSServer(fault)
        let wanted = try request("https://127.0.0.1:\(server.port)/") { $0.inspection = .handshakeOnly }
        let response = try await send(wanted)
        #expect(response.status == 0)
        let leaf = try #require(response.tls?.certificates.first)
        #expect(leaf.names == [fault == .otherName ? "other.example" : "127.0.0.1"])
        if fault == .expired {
            #expect(leaf.validUntil.map { Date(timeIntervalSince1970: Double($0)) < Date() } == true)
        }
    }

    @Test func aLookAtACertificateSendsNoRequest() async throws {
        let server = try LoopbackServer { _ in .text("") }
        let wanted = try request(server.url()) { $0.inspection = .handshakeOnly }
        #expect(try await send(wanted).status == 0)
        #expect(server.requestCount == 0)
    }

    @Test func aLookAtACertificateKeepsToThePolicy() async throws {
        let server = try TLSServer(.expired)
        let wanted = try request("https://127.0.0.1:\(server.port)/") {
            $0.inspection = .handshakeOnly
            $0.addressPolicy = .publicOnly(allowing: [])
        }
        #expect(try await failure(wanted).code == .addressRefused)
    }

    @Test(arguments: [
        ("Nov 23 17:20:00 2026 GMT", 1_795_454_400 as Int64?), ("Jan  1 00:00:00 1970 GMT", 0),
        ("2026-11-23 17:20:00 GMT", 1_795_454_400), ("", nil), ("Foo 23 17:20:00 2026 GMT", nil), ("1 2 3", nil),
    ])
    func datesOfCertificatesAreRead(text: String, seconds: Int64?) {
        #expect(CertificateDate.seconds(text) == seconds)
    }
}

@Suite struct HostLookupTests {
    @Test(arguments: [
        ("http://127.0.0.1:8/a", ["127.0.0.1"]), ("http://[::1]/", ["::1"]), ("http://0x7f000001/", ["127.0.0.1"]),
        ("no url", []), ("http://no.such.host.invalid/", []),
    ])
    func addressesOfAHostAreFound(url: String, addresses: [String]) async {
        #expect(await HostLookup.addresses(of: url).map(\.description) == addresses)
    }

    @Test func sizeOnTheWireIsToldBesideTheDecompressed() async throws {
        let body = Array(repeating: UInt8(0x61), count: 5_000)
        let packed = Gzip.stored(body)
        let server = try LoopbackServer { _ in
            LoopbackResponse(headers: [(name: "Content-Encoding", value: "gzip")], body: packed)
        }
        let response = try await send(request(server.url()))
        #expect(response.body.count == 5_000 && response.wireBytes == packed.count)
    }
}
