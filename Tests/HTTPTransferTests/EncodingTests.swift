import Foundation
import HTTPTransfer
import LoopbackServer
import Testing

@Suite struct EncodingTests {
    @Test func compressionsAreOffered() async throws {
        let server = try LoopbackServer { _ in .text("x") }
        _ = try await send(request(server.url()))
        let offered = try #require(server.requests.first?.header("accept-encoding"))
        for name in ["gzip", "deflate", "br", "zstd"] { #expect(offered.contains(name)) }
    }

    @Test func gzipIsUnpacked() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(
                headers: [(name: "Content-Encoding", value: "gzip")],
                body: Gzip.stored(Array("全文".utf8))
            )
        }
        #expect(try await text(send(request(server.url()))) == "全文")
    }

    @Test func brokenGzipIsAnError() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(headers: [(name: "Content-Encoding", value: "gzip")], body: Array("not gzip".utf8))
        }
        #expect(try await failure(request(server.url())).code == .badEncoding)
    }

    @Test func bombIsStoppedAtTheDecodedLimitInFlatMemory() async throws {
        let bomb = Gzip.bomb(matches: 12_000_000)
        let server = try LoopbackServer { _ in
            LoopbackResponse(headers: [(name: "Content-Encoding", value: "gzip")], body: bomb)
        }
        let before = residentKilobytes()
        let error = try await failure(request(server.url()) { $0.limits.bodyBytes = 3 << 20 })
        #expect(error.code == .tooLarge)
        // Unpacked it would be 3 GB. The room is for tests that run beside this one in the same process.
        #expect(residentKilobytes() - before < 1_000_000)
    }

    private func residentKilobytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
    }
}
