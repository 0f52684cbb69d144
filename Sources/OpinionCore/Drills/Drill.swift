/// The number of a drill, counted from 1.
package typealias DrillID = Int64

/// A rehearsal: invented incidents that are kept apart from all real ones, marked as such everywhere, and ended by the
/// program itself.
package struct Drill: Sendable, Hashable {
    /// The fastest clock a drill may have: an hour in a second.
    package static let speeds = 1...3_600
    /// No drill lasts longer by the wall clock.
    package static let longest = TimeSpan.hours(24)
    /// How long one lasts after its last step, or at all where it has none, on a clock of the usual speed.
    package static let usual = TimeSpan.hours(2)

    package let id: DrillID
    /// What people call it: the scenario's name, or the title of the incident that was invented by hand.
    package let name: String
    package let by: Actor
    package let started: Instant
    /// The program ends it then, however it stands.
    package let until: Instant
    /// How many times faster than the wall clock everything runs.
    package let speed: Int
    /// What is played; nil for one incident by hand.
    package let script: DrillScript?
    /// How many steps of the script were played.
    package var played: Int
    /// Acts of the script that were refused, though it does not say so.
    package var refused: [RefusedAct]
    package var ended: Instant?

    package init(
        id: DrillID,
        name: String,
        by: Actor,
        started: Instant,
        until: Instant,
        speed: Int = 1,
        script: DrillScript? = nil,
        played: Int = 0,
        refused: [RefusedAct] = [],
        ended: Instant? = nil
    ) {
        (self.id, self.name, self.by, self.started, self.until) = (id, name, by, started, until)
        (self.speed, self.script, self.played, self.refused, self.ended) = (speed, script, played, refused, ended)
    }

    /// The feed under which the archive keeps the items of a drill; no feed of a file can be called so.
    package static func feed(_ id: DrillID) -> FeedID { "\(feeds)\(id)" }
    /// How the feeds of all drills begin.
    package static let feeds = "drill:"

    /// The desk of a drill: what comes to it never meets what comes to the real one.
    package static func desk(_ desk: String, in drill: DrillID?) -> String {
        drill.map { "\(desks)\($0)/\(desk)" } ?? desk
    }

    /// True for the desks of this drill; without one for those of what really happens.
    package static func has(desk: String, in drill: DrillID?) -> Bool {
        drill.map { desk.hasPrefix("\(desks)\($0)/") } ?? !desk.hasPrefix(desks)
    }

    /// How the desks of all drills begin; no area does.
    private static let desks = "drill/"
}

/// The scenario of a drill, as it stood when the drill began: text, so that every version of the program reads it anew.
package struct DrillScript: Sendable, Hashable, Codable {
    package let file: String
    package let text: String
    package let steps: Int
    /// Officers act for themselves: the acts in the file are not played.
    package let isManual: Bool

    package init(file: String, text: String, steps: Int, isManual: Bool) {
        (self.file, self.text, self.steps, self.isManual) = (file, text, steps, isManual)
    }
}

/// An act of a script that was refused.
package struct RefusedAct: Sendable, Hashable, Codable {
    /// `file:line:column`
    package let position: String
    package let act: String
    package let why: String

    package init(position: String, act: String, why: String) {
        (self.position, self.act, self.why) = (position, act, why)
    }
}

/// Why a drill ended.
package enum DrillEnd: String, Sendable, Codable, CaseIterable {
    /// All steps were played and no incident of it is left.
    case done
    /// Its time was over.
    case time
    /// An officer stopped it.
    case stopped
    /// This version of the program cannot read its script.
    case unreadable
}
