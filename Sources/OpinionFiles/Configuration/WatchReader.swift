import OpinionCore

/// Reads `watch` of the configuration.
enum WatchReader {
    static func read(_ node: YAMLNode?, _ faults: inout Faults) -> WatchSettings {
        var settings = WatchSettings()
        guard let node, let fields = Fields(node, keys: ["well_at", "heartbeat_every"], &faults) else {
            return settings
        }
        if let node = fields["well_at"], let text = node.line(&faults) {
            settings.wellAt = text == "off" ? nil : node.dayTime(text, &faults)
        }
        let every = fields["heartbeat_every"]?.span(.seconds(15) ... .hours(1), &faults)
        settings.heartbeatEvery = every ?? settings.heartbeatEvery
        return settings
    }
}
