import LoopbackServer
import Testing

@Suite("The table of rules stats")
struct StatisticsTests {
    static let document = """
        {"version":1,"since":"2025-06-30T16:00:00Z","until":"2025-08-28T02:00:00Z","timezone":"Asia/Shanghai","items":4321,
        "totals":{"hits":17,"incidents":5,"false_alarms":3,"precision":0.4,"last_hit":"2025-08-27T01:12:00Z"},
        "rules":[{"rule":"blast","title":"爆炸","kind":"risk","in_force":true,"hits":16,"incidents":4,"false_alarms":3,
        "precision":0.25,"last_hit":"2025-08-27T01:12:00Z","months":[
        {"month":"2025-08","hits":12,"incidents":3,"false_alarms":3,"precision":0,"last_hit":"2025-08-27T01:12:00Z"},
        {"month":"2025-07","hits":4,"incidents":1,"false_alarms":0,"precision":1,"last_hit":"2025-07-30T01:12:00Z"}]},
        {"rule":"old","title":null,"kind":null,"in_force":false,"hits":1,"incidents":1,"false_alarms":0,"precision":1,
        "last_hit":"2025-08-01T01:12:00Z","months":[
        {"month":"2025-08","hits":1,"incidents":1,"false_alarms":0,"precision":1,"last_hit":"2025-08-01T01:12:00Z"}]},
        {"rule":"never","title":"從未","kind":"topic","in_force":true,"hits":0,"incidents":0,"false_alarms":0,
        "precision":null,"last_hit":null,"months":[]}]}
        """.replacing("\n", with: "")

    private func run(_ arguments: String...) throws -> (run: Tool.Run, path: String?) {
        let folder = try Folder()
        let server = try LoopbackServer(at: .unixSocket(folder.path + "/s")) { _ in
            .text(Self.document, type: "application/json")
        }
        let run = try Tool.run(["rules", "stats", "--socket", folder.path + "/s"] + arguments)
        return (run, server.requests.first?.path)
    }

    @Test func tableIsAsApproved() throws {
        let (run, path) = try run()
        #expect(run.status == 0)
        #expect(path == "/v1/rules/stats")
        #expect(
            run.output == """
                2025-07-01 – 2025-08-28，歸檔報道 4321 條，規則 3 條
                規則                 月份     命中  立案  誤報  準確率  最近命中
                blast                合計       16     4     3     25%  2025-08-27 09:12
                                     2025-08    12     3     3      0%  2025-08-27 09:12
                                     2025-07     4     1     0    100%  2025-07-30 09:12
                old（已不在規則中）  2025-08     1     1     0    100%  2025-08-01 09:12
                never                –           0     0     0       –  –
                全部                            17     5     3     40%
                1 條規則期間內沒有命中。

                """
        )
    }

    @Test func jsonIsTheDaemonsDocument() throws {
        let (run, path) = try run("--json", "--since", "-90d", "--rule", "blast")
        #expect(run.output == Self.document + "\n")
        #expect(path == "/v1/rules/stats?since=-90d&rule=blast")
    }
}
