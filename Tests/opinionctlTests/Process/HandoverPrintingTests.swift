import ControlAPI
import LoopbackServer
import Testing

/// `handover` as people run it.
@Suite struct HandoverPrintingTests {
    private static let page = """
        {"version":1,"id":3,"from":"2026-11-22T00:00:00Z","at":"2026-11-22T12:00:00Z","by":"王","incidents":[1],
        "text":"交班記錄\\n一、未結事件 1\\n","sha256":"ab","accepted_by":null,"accepted_at":null,"notice":"交班 3 已簽"}
        """

    private func run(_ arguments: [String]) throws -> (run: Tool.Run, request: LoopbackRequest?) {
        let folder = try Folder()
        let server = try LoopbackServer(at: .unixSocket("\(folder.path)/s")) { _ in
            .text(Self.page, type: "application/json")
        }
        let run = try Tool.run(["handover"] + arguments + ["--socket", "\(folder.path)/s"])
        return (run, server.requests.first)
    }

    /// So that `handover show 3 | sha256sum` gives the hash of the record.
    @Test func standardOutputIsTheSignedTextByteForByte() throws {
        let (run, request) = try run(["--from", "-8h", "-m", "附言"])
        #expect(run.output == "交班記錄\n一、未結事件 1\n")
        #expect(run.errors == "交班 3 已簽\n")
        #expect(request?.method == "POST" && request?.path == "/v1/handover")
        let body = try Samples.decode(HandoverRequest.self, String(decoding: request?.body ?? [], as: UTF8.self))
        #expect(body.from == "-8h" && body.message == "附言")
    }

    @Test func aDryRunOnlyLooks() throws {
        let (run, request) = try run(["--dry-run"])
        #expect(run.status == 0)
        #expect(request?.method == "GET" && request?.path == "/v1/handover")
    }

    @Test(arguments: [
        (["accept"], "POST", "/v1/handover/accept"), (["show", "3"], "GET", "/v1/handover?id=3"),
        (["show"], "GET", "/v1/handover?last=true"),
    ])
    func theOthersAskForTheirs(arguments: [String], method: String, path: String) throws {
        let (run, request) = try run(arguments)
        #expect(run.status == 0)
        #expect(request?.method == method && request?.path == path)
    }
}
