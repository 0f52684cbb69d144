import Foundation
import Testing

@testable import IncidentLog

struct RecordTests {
    /// The hashes were computed once with Python's json and hashlib, from the contract's words.
    @Test func goldenRecordsHaveTheirHashes() throws {
        let room = LogRoom()
        var writer = try LogWriter(directory: room.path)
        let records = try writer.append([
            LogDraft(
                time: Sample.time("2026-08-31T15:59:59.999Z"),
                actor: Sample.actor,
                event: "incident.opened",
                incident: 127,
                data: ["title": "「地條鋼」/復燃\n\u{2028}\u{1}"]
            ),
            LogDraft(
                time: Sample.time("2026-09-01T00:00:00.000Z"),
                actor: LogActor(uid: 1001, user: "li", name: "李四", via: "opinionctl"),
                event: "incident.acknowledged",
                incident: 127,
                data: ["🔥": 1, "\u{fb01}": [.null, true, false, .int(.min)]],
                intent: 42
            ),
        ])
        #expect(records[0].hash == "93055178183fd442075e89b132211b79dcb2d671e7c5c98d6d9a08e66b872e59")
        #expect(records[1].hash == "dd74067e9a002677a399c3e424010fc6e5d4051a51aae7bac715cf218c44836e")
        let line = try room.lines(Sample.september)[0]
        #expect(line.hasPrefix("{\"actor\":{\"name\":\"李四\",\"uid\":1001,\"user\":\"li\",\"via\":\"opinionctl\"},"))
        #expect(line.hasSuffix("\"seq\":2,\"time\":\"2026-09-01T00:00:00.000Z\"}"))
        #expect(try LogRecord(JSONValue(parsing: line)) == records[1])
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"), (1_787_207_400_123, "2026-08-20T06:30:00.123Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"), (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
            (4_107_542_399_000, "2100-02-28T23:59:59.000Z"),
        ] as [(Int64, String)]
    )
    func timeIsWrittenInOneSpelling(milliseconds: Int64, text: String) {
        #expect(LogTime(milliseconds: milliseconds).text == text)
        #expect(LogTime(parsing: text)?.milliseconds == milliseconds)
    }

    @Test func timeAgreesWithFoundationOverFourCenturies() {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
        for step in 0..<4000 {
            let date = Date(timeIntervalSince1970: Double(step - 1500) * 3_155_761)
            #expect(LogTime(date).text == formatter.string(from: date))
        }
    }

    @Test(arguments: [
        "2026-02-29T00:00:00.000Z", "2026-08-20T24:00:00.000Z", "2026-08-20t06:30:00.000Z", "2026-08-20T06:30:00Z",
        "2026-08-20T06:30:00.000+08:00", "2026-08-20T06:60:00.000Z", "", "２026-08-20T06:30:00.00Z",
    ])
    func otherSpellingsOfTimeAreRefused(text: String) {
        #expect(LogTime(parsing: text) == nil)
    }

    @Test func anchorIsReadAndPrintedAlike() {
        let text = "12:" + String(repeating: "ab", count: 32)
        #expect(LogHead(parsing: text)?.text == text)
        for wrong in ["12", "12:", ":" + LogHash.zero, "-1:" + LogHash.zero, "1:xyz", text + ":1"] {
            #expect(LogHead(parsing: wrong) == nil)
        }
    }
}
