import ControlAPI
import FoundationEssentials
import OpinionCore

/// Documents as the daemon sends them.
enum Samples {
    /// 2026-11-22T06:30:00Z, 14:30 in Shanghai.
    static let now = Instant(milliseconds: 1_795_329_000_000)

    static func incident(_ number: Int, title: String, clock: String, items: String = "3") -> String {
        """
        {"number":\(number),"title":"\(title)","area":"智能製造","department":"技術創新與質量科","level":"重大","proposed":true,
        "sudden":true,"concern":null,"notify":"page","state":"open","drill":false,"opened":"2026-11-22T03:00:00Z",
        "acknowledged":null,"clocks":[\(clock)],"outlets":2,"items":\(items)}
        """
    }

    static func clock(state: String, start: String, due: String, met: String = "null") -> String {
        """
        {"id":"7-release","kind":"release","start":"\(start)","start_source":"published","due":"\(due)","revision":1,
        "state":"\(state)","met":\(met)}
        """
    }

    static let running = clock(state: "running", start: "2026-11-22T05:40:00Z", due: "2026-11-22T10:40:00Z")
    static let overdue = clock(state: "overdue", start: "2026-11-22T01:18:00Z", due: "2026-11-22T06:18:00Z")

    static let list = #"{"version":1,"incidents":[\#(incident(7, title: "河源一企業爆炸", clock: running))]}"#

    static let page = """
        {"version":1,"incident":\(incident(7, title: "河源一企業\\u001b[31m爆炸", clock: overdue, items: more))}
        """

    private static let more = """
        [\(report)],"rule":"explosion","end_reason":null,"start_notes":["自發布時間起算"],
        "times":{"occurred":null,"published":{"at":"2026-11-22T01:18:00Z","by":"中國新聞網"},
        "detected":{"at":"2026-11-22T03:00:00Z","by":"opiniond"},"reported":null,"confirmed":null},
        "deliveries":[{"id":"7-1","incident":7,"type":"incident.opened","channel":"值班群","state":"pending","attempts":2,
        "made":"2026-11-22T03:00:00Z","sent":null,"next_attempt":"2026-11-22T06:31:00Z","reason":"簽名不符"}],
        "record":{"briefed":[],"instructions":[{"from":"王局","text":"先救人","at":"2026-11-22T03:40:00Z",
        "recorded":"2026-11-22T03:41:00Z","by":"王五"}],"extensions":[],"waivers":[{"clock":"press","at":"2026-11-22T05:00:00Z",
        "by":"王五","approver":"李局","reason":"已由應急局發布"}],"regrades":[{"at":"2026-11-22T04:00:00Z","by":"王五","from":"較大",
        "to":"重大","reason":"有傷亡"}],"responses":[{"kind":"release","at":"2026-11-22T06:20:00Z",
        "recorded":"2026-11-22T06:21:00Z","by":"王五","late":true,"final":false,
        "url":"https://www.heyuan.gov.cn/notice/2026/11/22/post_123456789.html","speaker":"李局","text":"全文\\u0007如下"}],
        "conclusion":{"text":"屬實","at":"2026-11-22T06:25:00Z","by":"王五"}},
        "timeline":[{"at":"2026-11-22T03:00:00Z","by":"opiniond","event":"incident.opened","text":"立案"}]
        """

    private static let report = """
        {"id":1,"feed":"a","outlet":"中國新聞網","tier":"央媒","title":"河源爆炸","url":"https://a.example/1",
        "published":"2026-11-22T01:18:00Z","found":"2026-11-22T03:00:00Z","words":["爆炸"],"quotation":"昨日爆炸"}
        """

    static func status(ok: Bool, problems: String = "", overdue: Int = 0) -> String {
        """
        {"version":1,"ok":\(ok),"since":"2026-11-22T00:00:00Z","problems":[\(problems)],
        "incidents":{"open":1,"unacknowledged":1,"overdue":\(overdue)},
        "next_deadline":{"number":7,"kind":"release","due":"2026-11-22T10:40:00Z"},
        "feeds":{"total":3,"failing":1,"quiet":0},"outbox":{"pending":0,"oldest":null},
        "log":{"seq":9,"hash":"ab","behind":0},"config":{"loaded":"2026-11-22T00:00:00Z","refused":null}}
        """
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
