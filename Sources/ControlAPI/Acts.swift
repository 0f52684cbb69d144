/// One act on several incidents. Times are as the officer typed them (`14:30`, `-20m`, …); the daemon reads them
/// in the bureau's time zone and echoes them absolute.
package struct ActRequest: Codable, Sendable {
    package var act: String
    package var numbers: [Int]
    package var message: String?
    package var reason: String?
    package var approver: String?
    package var level: String?
    package var clock: String?
    /// Of `dismiss`: `false_alarm` (when it is missing), `duplicate`, `elsewhere`.
    package var kind: String?
    package var at: String?
    package var url: String?
    package var place: String?
    package var speaker: String?
    package var text: String?
    /// The name of the file that `text` was read from, without its folder.
    package var file: String?
    /// Of `briefed`: the leaders who were told. Of `assign`: one 科室 or person.
    package var to: [String]?
    /// Of `instruct`: the leader whose order `message` is.
    package var from: String?
    /// Of `extend`: `18:00` (the next one), `+2h`, `2026-08-20 18:00`, RFC 3339.
    package var until: String?
    /// Of `release`: the last one, no further release is promised.
    package var final: Bool?

    package init(act: String, numbers: [Int]) {
        self.act = act
        self.numbers = numbers
    }
}

/// `open`: an incident by hand, or from an archived item (`item`, as a 補錄 notice names it).
package struct OpenRequest: Codable, Sendable {
    package var title: String?
    package var area: String?
    package var department: String?
    package var level: String?
    package var sudden: Bool?
    package var url: String?
    package var occurred: String?
    package var reportedBy: String?
    package var item: Int64?
    /// 重大政策, 公信力 or 道德底線.
    package var concern: String?

    package init() {}

    private enum CodingKeys: String, CodingKey {
        case title, area, department, level, sudden, url, occurred, item, concern
        case reportedBy = "reported_by"
    }
}

/// `drill`: an invented incident.
package struct DrillRequest: Codable, Sendable {
    package var title: String?
    package var area: String?
    package var level: String?
    /// How many times faster than the wall clock it runs; 1 where it is missing.
    package var speed: Int?
    /// How long it lasts at most, `1h30m`; 2 h where it is missing.
    package var duration: String?

    package init() {}

    private enum CodingKeys: String, CodingKey { case title, area, level, speed, duration = "for" }
}

/// One result per number; several numbers: all valid ones are done.
package struct ActResponse: Codable, Sendable {
    package let version: Int
    package let results: [ActResult]

    package init(results: [ActResult]) {
        version = 1
        self.results = results
    }

    /// The exit code of the command: the highest of all results.
    package var exitCode: ExitCode { results.map { $0.exitCode }.max() ?? .done }
}

/// What became of an act on one incident.
package struct ActResult: Codable, Sendable {
    package let number: Int
    package let ok: Bool
    package let text: String
    /// `not_found`, `refused`, `usage`, `not_recorded`; null when done.
    package let code: String?

    package init(number: Int, text: String, code: String? = nil) {
        self.number = number
        self.ok = code == nil
        self.text = text
        self.code = code
    }

    package var exitCode: ExitCode {
        guard let code else { return .done }
        return ExitCode(code: code)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(ok, forKey: .ok)
        try container.encode(text, forKey: .text)
        try container.encode(code, forKey: .code)
    }

    private enum CodingKeys: CodingKey { case number, ok, text, code }
}
