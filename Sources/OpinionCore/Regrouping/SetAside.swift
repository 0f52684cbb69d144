/// What was known of a report when an officer said that it belongs to no incident.
package struct SetAside: Sendable, Hashable {
    /// The level at which the rules saw it; nil when none did.
    package let level: LevelName?
    package let isSudden: Bool
    /// It was said of another report that shares no more than its title.
    package let isByTitleAlone: Bool

    package init(level: LevelName?, isSudden: Bool, isByTitleAlone: Bool = false) {
        (self.level, self.isSudden, self.isByTitleAlone) = (level, isSudden, isByTitleAlone)
    }

    /// True when a hit says no more than the officer knew.
    package func covers(_ hit: AreaHit, _ levels: LevelScale) -> Bool {
        guard let level else { return false }
        return !levels.isHigher(hit.level, than: level) && (isSudden || !hit.isSudden)
    }
}
