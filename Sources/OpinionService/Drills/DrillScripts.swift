import OpinionCore
import OpinionFiles
import Synchronization

/// The scripts of the drills that run, read once for each.
final class DrillScripts: Sendable {
    private let known = Mutex<[DrillID: [ScenarioStep]]>([:])

    /// The steps as they are planned; none for a drill without a script, nil when the script cannot be read.
    func steps(of drill: Drill, player: Actor) -> [ScenarioStep]? {
        if let steps = known.withLock({ $0[drill.id] }) { return steps }
        guard let steps = read(drill, begin: drill.started, player: player) else { return nil }
        known.withLock { $0[drill.id] = steps }
        return steps
    }

    /// The steps as they are when the drill begins at `begin`.
    func read(_ drill: Drill, begin: Instant, player: Actor) -> [ScenarioStep]? {
        guard let script = drill.script else { return [] }
        // What levels there are was looked at when the drill began, and may have changed since.
        let reader = DrillScriptReader(speed: drill.speed, levels: nil, player: player)
        return try? reader.read(script.text, file: script.file, begin: begin).steps
    }
}
