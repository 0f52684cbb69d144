import Foundation
import OpinionCore
import Testing

@testable import OpinionFiles

/// The roster: read whole or refused whole, and no message shows a number.
struct RosterFaultTests {
    private static let roster = """
        people:
          zhang: {name: 張三, mobile: "13800001234", user: zhangsan}
          li: {name: 李四, mobile: "13800005678", dingtalk: li01}
        hours: {白班: "08:30-17:30", 夜班: "17:30-08:30"}
        rotations:
          - {name: 白班, from: 2026-11-02, every: 1w, shift: 白班, people: [zhang, li]}
          - {name: 夜班, from: 2026-11-02, every: 1d, shift: 夜班, people: [li, zhang]}
        shifts:
          - {date: 2026-11-28, primary: li, leader: zhang}
        departments:
          產業發展科: {contact: li}

        """

    private static let monday = Instant("2026-11-23T00:00:00Z") ?? Instant(milliseconds: 0)

    private static func files(_ roster: [String: String]) -> [String: String] {
        var files = Samples.changing("opinion.yaml", "rules: Rules ", "duty: Duty\nrules: Rules ")
        files.merge(roster) { $1 }
        return files
    }

    private func load(_ roster: [String: String]) throws -> (loaded: Loaded?, lines: [String], report: String) {
        let folder = try TemporaryFolder(Self.files(roster))
        do throws(FileFaults) {
            let path = folder.path + "/opinion.yaml"
            let loaded = try ConfigurationLoader.load(
                path,
                credentialsDirectory: nil,
                checks: .sample,
                now: Self.monday
            )
            return (loaded, folder.lines(loaded.notices), "")
        } catch {
            return (nil, folder.lines(error.faults), error.report(.traditional))
        }
    }

    @Test func goodRosterIsRead() throws {
        let (loaded, lines, _) = try load(["Duty/roster.yaml": Self.roster])
        let roster = try #require(loaded?.roster)
        #expect(roster.people["zhang"]?.mobile?.whole == "13800001234" && roster.people["li"]?.dingtalk == "li01")
        #expect(roster.rotations.map(\.people) == [["zhang", "li"], ["li", "zhang"]])
        #expect(roster.rotations.map(\.turn) == [7, 1] && roster.rotations[1].hours.crossesMidnight)
        #expect(roster.shifts.map(\.posts) == [[.primary: "li", .leader: "zhang"]])
        #expect(roster.contacts(of: "產業發展科").map(\.name) == ["李四"])
        #expect(
            lines == [
                "Duty: warning: within 7 days there is no leader on duty: 11-23 08:00–11-28 00:00, 11-29 00:00–11-30 08:00."
            ]
        )
    }

    @Test func configurationWithoutDutyHasNoRoster() throws {
        let folder = try TemporaryFolder(Samples.files)
        let path = folder.path + "/opinion.yaml"
        #expect(try ConfigurationLoader.load(path, credentialsDirectory: nil).roster == nil)
    }

    @Test func filesOfAFolderMakeOneRoster() throws {
        let parts = Self.roster.components(separatedBy: "rotations:")
        let (loaded, _, _) = try load(["Duty/z-people.yaml": parts[0], "Duty/a-turns.yaml": "rotations:" + parts[1]])
        #expect(loaded?.roster?.rotations.count == 2 && loaded?.roster?.people.count == 2)
    }

    @Test func peopleWhomNoMessageCanMentionAndGapsAreWarnedOf() throws {
        let bare = Self.roster.replacing("mobile: \"13800001234\", ", with: "")
            .replacing("  - {name: 夜班, from: 2026-11-02", with: "  - {name: 夜班, from: 2026-11-25")
        let (_, lines, _) = try load(["Duty/roster.yaml": bare])
        #expect(
            lines.prefix(2) == [
                "Duty: warning: “張三” has neither mobile nor robot account, so no message can mention them.",
                "Duty: warning: within 7 days there is no duty officer: 11-23 08:00–11-23 08:30, 11-23 17:30–11-24 08:30, 11-24 17:30–11-25 08:30.",
            ]
        )
    }

    @Test(arguments: [
        (
            "mobile: \"13800001234\"", "mobil: \"13800001234\"",
            "2:21: error: unknown key “mobil”. Did you mean “mobile”?"
        ),
        (
            "\"13800001234\"", "\"1380000123\"",
            "2:29: error: “138***0123” is no mobile number: eleven digits, or an international one with +."
        ),
        (
            "mobile: \"13800001234\"", "mobile: [13800001234]",
            "2:29: error: “mobile” must be text (quote it if it starts with [ or {)."
        ),
        (
            "name: 李四", "name: 張三",
            "3:14: error: “張三” stands here again, first at Duty/roster.yaml:2:17; nobody could tell who acknowledged."
        ),
        (
            "dingtalk: li01", "dingtalk: \"li 01\"",
            "3:51: error: “dingtalk” has letters, digits and . _ - $ : only, at most 128."
        ),
        (
            "夜班: \"17:30-08:30\"", "夜班: \"17:30\"",
            "4:32: error: “17:30” is no stretch of the day; write \"08:30-17:30\", and overnight \"17:30-08:30\"."
        ),
        ("shift: 夜班", "shift: 晚班", "7:52: error: “hours” has no shift “晚班”."),
        ("people: [li, zhang]", "people: [li, zhan]", "7:69: error: “people” has no “zhan”. Did you mean “zhang”?"),
        ("people: [li, zhang]", "people: [李四]", "7:65: error: “people” has no “李四”. Did you mean “li”?"),
        ("every: 1w", "every: 36h", "6:41: error: “1d12h” is no whole number of days; write 1d or 1w."),
        ("date: 2026-11-28", "date: 2026-11-31", "9:12: error: “2026-11-31” is no date; write 2026-10-01."),
        (", primary: li, leader: zhang}", "}", "9:5: error: this shift names nobody: write primary, deputy or leader."),
        (
            "leader: zhang}", "leader: zhang}\n  - {date: 2026-11-28, primary: zhang}",
            "10:33: error: this shift has its “primary” already; first at Duty/roster.yaml:9:33."
        ),
        (
            "產業發展科: {contact", "產業發展局: {contact",
            "11:3: error: no rule has the department “產業發展局”. Did you mean “產業發展科”?"
        ),
        ("{contact: li}", "{}", "11:3: error: this department names nobody: write contact or deputy."),
        (
            "every: 1d", "until: 2026-11-01, every: 1d",
            "7:41: error: “until” is before “from” (2026-11-02), so the rotation has no day."
        ),
        (
            "shift: 白班", "shift: 白班, hours: \"08:00-09:00\"",
            "6:63: error: with “shift” the hours are given; remove “hours” or “shift”."
        ),
    ])
    func badRosterIsRefusedWithItsPlace(old: String, new: String, fault: String) throws {
        #expect(Self.roster.contains(old))
        let text = Self.roster.replacing(old, with: new, maxReplacements: 1)
        let (_, lines, report) = try load(["Duty/roster.yaml": text])
        #expect(lines == ["Duty/roster.yaml:" + fault])
        for number in ["13800001234", "1380000123", "13800005678"] { #expect(!report.contains(number)) }
    }

    @Test func everyFaultIsNamedAtOnce() throws {
        let text = Self.roster.replacing("every: 1w", with: "every: soon").replacing(
            "contact: li",
            with: "contact: lee"
        )
        let (_, lines, _) = try load(["Duty/roster.yaml": text])
        #expect(lines.count == 2)
    }

    @Test func numberInBrokenYAMLStaysMasked() throws {
        for broken in [
            "people: {a: {mobile: 13800001234}", "people:\n  13800001234: {mobile: 13800001234}\n  x y: [\n",
        ] {
            let (_, lines, report) = try load(["Duty/roster.yaml": broken])
            #expect(!lines.isEmpty && !(lines.joined() + report).contains("13800001234"))
        }
    }
}
