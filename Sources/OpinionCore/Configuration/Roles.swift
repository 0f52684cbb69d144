/// What a person may do on the control socket; each role includes the ones below it.
package enum Role: Int, Sendable, Comparable, CaseIterable {
    case viewer = 1
    case officer = 2
    case administrator = 3

    package static func < (one: Role, other: Role) -> Bool { one.rawValue < other.rawValue }

    package var name: String {
        switch self {
        case .viewer: "viewer"
        case .officer: "officer"
        case .administrator: "administrator"
        }
    }
}

/// Who has which role. uid 0 and the daemon's own uid are administrators; whoever is named nowhere is refused.
package struct Roles: Sendable, Hashable {
    package struct Members: Sendable, Hashable {
        package var users: [String]
        package var groups: [String]

        package init(users: [String] = [], groups: [String] = []) {
            self.users = users
            self.groups = groups
        }
    }

    package var members: [Role: Members]

    package init(_ members: [Role: Members] = [:]) { self.members = members }

    /// The highest role of a peer; nil for a stranger.
    /// - Parameter groups: all groups of the peer, by name.
    package func role(uid: Int, user: String, groups: [String], daemonUID: Int) -> Role? {
        if uid == 0 || uid == daemonUID { return .administrator }
        return Role.allCases.reversed().first { role in
            guard let members = members[role] else { return false }
            return members.users.contains(user) || members.groups.contains(where: groups.contains)
        }
    }
}
