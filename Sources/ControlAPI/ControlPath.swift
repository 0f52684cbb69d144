/// The paths of the control socket, spelled once for the daemon and for `opinionctl`.
package enum ControlPath {
    package static let version = "/v1/version"
    package static let status = "/v1/status"
    /// GET: a list (`all`, `state`, `area`, `since` as query parameters). POST `OpenRequest`: opens by hand.
    package static let incidents = "/v1/incidents"
    package static func incident(_ number: Int) -> String { "\(incidents)/\(number)" }
    /// GET: `BoardPage` (`after`, `wait` in seconds).
    package static let board = "/v1/board"
    /// GET: `HandoverPage` as it would be signed (`from`, `message`), or a signed one (`id`, `last`). POST `HandoverRequest`.
    package static let handover = "/v1/handover"
    /// POST `HandoverAcceptance` → `HandoverPage`.
    package static let acceptHandover = "/v1/handover/accept"
    /// GET: `LedgerPage` (`from`, `to`, `after`, `limit`, `drills`).
    package static let ledger = "/v1/ledger"
    /// POST `ActRequest` → `ActResponse`.
    package static let acts = "/v1/acts"
    /// POST `RegroupRequest` → `ActResponse`.
    package static let regroup = "/v1/regroup"
    /// POST `DrillRequest` → `ActResponse`.
    package static let drill = "/v1/drill"
    /// GET → `DrillList`. POST `DrillStart` → `DrillList`: plays a scenario.
    package static let drills = "/v1/drills"
    /// GET → `DrillReportAnswer`.
    package static func drill(_ id: Int64) -> String { "\(drills)/\(id)" }
    /// POST `DrillStop` → `DrillList`: ends what runs.
    package static let drillStop = "/v1/drills/stop"
    package static let feeds = "/v1/feeds"
    /// POST `PollRequest` → `PollReport`.
    package static let poll = "/v1/feeds/poll"
    /// GET: a list (`state`, `limit`).
    package static let alerts = "/v1/alerts"
    /// POST → `ActResponse`: sends it again at once.
    package static func retry(_ delivery: String) -> String { "\(alerts)/\(delivery)/retry" }
    /// POST `TestRequest` → `TestReport`.
    package static let test = "/v1/alerts/test"
    /// GET → `DeliveryPage`.
    package static func alert(_ delivery: String) -> String { "\(alerts)/\(delivery)" }
    /// POST `DropRequest` → `ActResponse`.
    package static let drop = "/v1/alerts/drop"
    /// GET: `SilenceList` (`all`). POST `SilenceRequest` → `SilenceAnswer`.
    package static let silences = "/v1/silences"
    /// POST `SilenceExpireRequest` → `SilenceAnswer`.
    package static let expireSilence = "/v1/silences/expire"
    /// POST JSON Lines (`feed`, `outlet`, `tier`) → `ReportAnswer`.
    package static let items = "/v1/items"
    package static let reload = "/v1/reload"
    /// GET: `RuleStatistics` (`since`, `rule`).
    package static let ruleStatistics = "/v1/rules/stats"
    /// GET: `ArchivePage` (`after`, `since`, `until`, `limit`).
    package static let archive = "/v1/archive"
    /// GET: `DutyReport` (`at`, `days`).
    package static let duty = "/v1/duty"
    /// GET: `DutyOverrideList` (`all`). POST `DutyOverrideRequest` → `DutyOverrideAnswer`.
    package static let overrides = "/v1/duty/overrides"
    /// POST → `DutyOverrideAnswer`: ends it before its time.
    package static func endOverride(_ id: Int64) -> String { "\(overrides)/\(id)/end" }
    /// GET: `EvidenceList`.
    package static func evidence(_ number: Int) -> String { "\(incident(number))/evidence" }
    /// GET: `EvidencePage` (`look`: which version).
    package static func evidence(_ number: Int, item: Int64) -> String { "\(evidence(number))/\(item)" }
    /// POST `EvidenceRequest` → `EvidenceList`: looks at the pages again, now.
    package static let evidenceFetch = "/v1/evidence/fetch"
    /// POST `EvidenceRequest` → `EvidenceBundle`.
    package static let evidenceExport = "/v1/evidence/export"
    /// GET: bytes of a bundle (`offset`), named by its manifest; empty at the end. For an hour.
    package static func bundle(_ manifest: String) -> String { "/v1/evidence/exports/\(manifest)" }
    /// GET: records as JSON Lines (`incident`, `since`, `limit`).
    package static let log = "/v1/log"

    /// Header with the spoken name of `--as`, percent-encoded.
    package static let asHeader = "opinion-as"
    /// Header of a POST: names one command for life, so that a repeat of it does nothing. 8 to 64 letters, digits, `-_.`.
    package static let requestIDHeader = "opinion-request-id"
    /// Header of every answer: the bureau's time zone, in which times are typed and shown.
    package static let timezoneHeader = "opinion-timezone"
    /// Where the daemon listens unless told otherwise.
    package static let defaultSocket = "/run/opinion/control.sock"
}
