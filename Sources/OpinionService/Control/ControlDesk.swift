import Alerting
import ControlAPI
import IncidentDesk
import IncidentLog
import OpinionCore
import OpinionStore

/// What stands behind the control socket.
struct ControlDesk: Sendable {
    let store: OpinionStore
    let committer: Committer
    let desk: Desk
    let deployments: Deployments
    let polling: PollService
    let relay: LogRelay
    let pulse: Pulse
    let watch: WatchBoard
    let evidence: EvidenceService
    let reloader: Reloader
    let changes: Changes
    let started: Instant
    let logFolder: String

    var language: Language { deployments.current.configuration.language }
    var timezone: String { deployments.current.configuration.timezone }
    var roles: Roles { deployments.current.configuration.roles }
    func now() -> Instant { desk.now() }

    func texts(_ caller: Caller) -> ActTexts {
        ActTexts(language: caller.language, zone: deployments.current.zone, now: caller.now)
    }
}
