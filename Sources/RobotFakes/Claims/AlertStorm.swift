package import OpinionCore

/// Many alerts of many incidents, so that a test can send what no desk would tell in a week.
package enum AlertStorm {
    /// The first alert of an incident is its opening, then come a reminder, a newer one of the same clock, and
    /// milestones; every fourth incident rings.
    package static func alert(_ index: Int, of incident: IncidentNumber, at now: Instant) -> Alert {
        let level = incident % 4 == 0 ? "重大" : "較大"
        let about = IncidentView(self.incident(incident, level: LevelName(level), at: now), now: now)
        let reason = reason(index, at: now)
        return Alert(type: type(index), incident: about, reason: reason, made: now)
    }

    private static func type(_ index: Int) -> AlertType { index == 0 ? .opened : index < 3 ? .reminder : .milestone }

    private static func reason(_ index: Int, at now: Instant) -> AlertReason {
        switch index {
        case 0: .matched(rule: "地條鋼", words: ["地條鋼"])
        case 1...2: .reminder(.reply, key: "\(3 - index)d", due: now + .hours(48), late: nil)
        default: .milestone(.release, by: "李值班", at: now, isLate: false, url: nil, place: nil)
        }
    }

    private static func incident(_ number: IncidentNumber, level: LevelName, at now: Instant) -> Incident {
        Opening.byHand(
            Opening.Report(title: "東源縣第\(number)家企業夜間生產地條鋼", area: "地條鋼", department: "產業發展科", level: level),
            number: number,
            by: Actor(uid: 1_001, user: "li", name: "李值班", via: "socket"),
            policy: .standard,
            zone: .shanghai,
            now: now
        )
    }
}
