import Testing

@testable import OpinionFiles

/// The response policy.
struct ResponseFaultTests {
    @Test(arguments: Self.cases)
    func badFileIsRefusedWithItsPlace(_ one: BadFile) throws {
        try one.check()
    }

    static let cases: [BadFile] = [
        BadFile(
            "Rules/response.yaml",
            "reply: 48h",
            "reply: 0s",
            [
                "Rules/response.yaml:7:42: error: “0s” is out of range: from 1m to 60d."
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            ", reply: 48h",
            "",
            [
                "Rules/response.yaml:4:42: error: the clock “reply” has no duration; give it one under “clocks”.",
                "Rules/response.yaml:5:41: error: the clock “reply” has no duration; give it one under “clocks”.",
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "[50%",
            "[150%, 1",
            [
                "Rules/response.yaml:8:25: error: “150%” is no percentage from 1% to 99%.",
                "Rules/response.yaml:8:31: error: “1” is no percentage from 1% to 99%.",
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "{every: 30m}",
            "{every: 30m}, {every: 1h}",
            [
                "Rules/response.yaml:8:90: error: without “times” the entries after it are never reached; only the last may go without."
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "after: 20m",
            "after: 5m",
            [
                "Rules/response.yaml:9:69: error: “after” must not be earlier than that of the step before."
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "name: 特別重大",
            "name: 重大",
            [
                "Rules/response.yaml:3:12: error: the level “重大” is defined again; first at Rules/response.yaml:2:12."
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "notify: digest, clocks: [reply]}",
            "notify: digest, clocks: [reply, briefing, foo]}",
            [
                "Rules/response.yaml:5:48: error: the clock “briefing” has no duration; give it one under “clocks”.",
                "Rules/response.yaml:5:58: error: “foo” is none of release | press | reply | briefing | verification | update.",
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "not_older_than: 7d",
            "not_older: 7d",
            [
                "Rules/response.yaml:11:8: error: “not_older_than” is missing.",
                "Rules/response.yaml:11:9: error: unknown key “not_older”. Did you mean “not_older_than”?",
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "to: leader",
            "to: boss",
            [
                "Rules/response.yaml:9:104: error: “boss” is none of duty | deputy | leader."
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "notify: digest",
            "notify: email",
            [
                "Rules/response.yaml:5:24: error: “email” is none of page | message | digest."
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "escalation: [",
            "escalation: []\nescalate: [",
            [
                "Rules/response.yaml:9:13: error: “escalation” is empty; it needs at least one entry.",
                "Rules/response.yaml:10:1: error: unknown key “escalate”.",
            ]
        ),
        BadFile(
            "Rules/response.yaml",
            "at: 50%",
            "at: half",
            [
                "Rules/response.yaml:12:11: error: “half” is no percentage from 1% to 99%."
            ]
        ),
    ]
}
