import OpinionCore

/// Reads the roster: one file, or a folder whose files make one roster together.
struct RosterFiles {
    /// What the rest of the configuration says of it.
    struct Setting {
        let zone: LocalZone
        /// The departments of the rules; nil when not all of them are known.
        let departments: [String]?
        /// When the roster is looked at for gaps; nil: it is not.
        let now: Instant?
    }

    /// - Parameter path: as faults show it.
    static func read(_ path: String, _ setting: Setting, _ faults: inout Faults) -> Roster? {
        let files = files(path, &faults)
        files.forEach { faults.keepPersonal($0) }
        let nodes = files.compactMap { YAMLFile.read($0, as: $0, &faults) }
        guard !nodes.isEmpty else { return nil }
        let before = faults.errors.count
        let roster = RosterReader(departments: setting.departments).read(nodes, &faults)
        // What cannot be read makes gaps that are none.
        if faults.errors.count == before, nodes.count == files.count {
            RosterCheck(roster: roster, setting: setting).warn(at: .whole(path), &faults)
        }
        return roster
    }

    private static func files(_ path: String, _ faults: inout Faults) -> [String] {
        let folder = Folder(path: path)
        guard folder.exists else { return [path] }
        return folder.files(["yaml"], foreign: ["yml": "yaml", "yaml": "yaml"], &faults).map(folder.appending)
    }
}
