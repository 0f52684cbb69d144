import OpinionCore
import Testing

@testable import OpinionService

@Suite("A line of the timeline is readable by itself")
struct TimelineTests {
    private static let officer = Actor(uid: 1001, user: "li", name: "李值班", via: "socket")

    private func line(_ name: String, _ data: LogData, _ language: Language = .traditional) -> String {
        let event = LogEvent(at: start, actor: Self.officer, name: name, incident: 1, data: data)
        return TimelineTexts(language: language, zone: .shanghai).text(event)
    }

    static let samples: [(name: String, data: LogData, text: String)] = [
        ("note", ["message": "已電話核實"], "備註 · 已電話核實"),
        ("level", ["level": "重大", "from": "較大", "reason": "死3人"], "定級 · 較大 → 重大 · 死3人"),
        ("level", ["level": "重大", "from": "重大", "reason": "死3人"], "定級 · 重大 · 死3人"),
        ("incident.level_raised", ["from": "較大", "to": "重大"], "級別上調（擬） · 較大 → 重大"),
        (
            "release", ["kind": "update", "at": .instant(start), "url": "https://a.cn/2", "late": true],
            "持續發布 · 2026-08-28 10:00:00 · 逾期 · https://a.cn/2"
        ),
        ("release", ["kind": "release", "at": .instant(start)], "權威發布 · 2026-08-28 10:00:00"),
        (
            "extend", ["kind": "press", "until": .instant(start + .hours(1)), "reason": "等調查", "approver": "李局"],
            "延長時限 · 新聞發布會 · 至 2026-08-28 11:00:00 · 等調查 · 李局 批准"
        ),
        ("assign", ["to": "產業科"], "交辦 · 產業科"), ("briefed", ["to": .list(["王局", "李局"])], "報告領導 · 王局、李局"),
        ("instruct", ["from": "王局", "message": "先救人"], "批示 · 王局 · 先救人"),
        (
            "incident.merged", ["merged": 4, "level": "重大", "items": .list([8, 9]), "reason": "同一起"],
            "併入一案 · 級別 重大 · 同一起 · #4 · 報道 8、9"
        ),
        ("split", ["into": 5, "items": .list([8]), "reason": "另一起"], "分出另案 · 另一起 · #5 · 報道 8"),
        ("clock.reminder", ["kind": "reply", "moment": "50%"], "時限提醒 · 回應 · 已過 50%"),
        ("clock.overdue", ["kind": "reply", "moment": "+3"], "逾期提醒 · 回應 · 第 3 次"),
        (
            "silence.added",
            ["silence": 7, "match": .map(["level": .list(["一般"])]), "until": .instant(start), "reason": "演練"],
            "設靜默 · 靜默 7 · level=一般 · 至 2026-08-28 10:00:00 · 演練"
        ),
        (
            "duty.overridden",
            [
                "override": 2, "role": "primary", "person": "張三", "from": .instant(start),
                "until": .instant(start + .hours(1)), "reason": "病假",
            ],
            "登記頂班 · 編號 2 · 值班員 張三 · 2026-08-28 10:00:00 至 2026-08-28 11:00:00 · 病假"
        ),
        (
            "handover", ["handover": 3, "from": .instant(start), "at": .instant(start), "incidents": .list([1, 2])],
            "交班 · 編號 3 · 未結 2 件"
        ),
        (
            "evidence.failed", ["outlet": "河源日報", "cause": "http_404"],
            "網頁未能存證 · 河源日報 · HTTP 404：文章已撤下或地址有誤"
        ),
        ("alert.held", ["held_by": "silence:3", "channel": "值班群"], "預警暫緩 · 值班群 · 靜默 3"),
    ]

    @Test(arguments: samples.indices)
    func theLineReads(index: Int) {
        let sample = Self.samples[index]
        #expect(line(sample.name, sample.data) == sample.text)
        #expect(!line(sample.name, sample.data, .english).contains("（"))
    }

    @Test(arguments: [
        "silence.added", "silence.ended", "silence.expired", "quiet.ended", "duty.overridden", "duty.override_ended",
        "duty.shift_changed", "config.loaded", "config.refused", "drill.started", "drill.ended", "drill.found_late",
        "items.found_late", "rules.noticed", "daemon.started", "daemon.stopped", "log.cut", "evidence.removed",
    ])
    func everyEventHasWords(name: String) {
        for language in [Language.traditional, .simplified, .english] { #expect(line(name, [:], language) != name) }
    }

    @Test func noActIsCalledByItsCommand() {
        for kind in ClockKind.allCases { #expect(TimelineTexts.names[kind.act] != nil) }
    }
}
