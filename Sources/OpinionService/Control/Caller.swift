import CPlatform
import Glibc
import OpinionCore

/// Who speaks on the control socket, as the kernel vouches for it.
struct Caller: Sendable {
    let actor: Actor
    let role: Role
    let language: Language
    /// The wall clock at the request.
    let now: Instant
    /// The id of the command; nil when the caller gave none.
    var request: RequestScope?
}

/// A peer's user and groups in the user database.
struct Peer: Sendable {
    let uid: Int
    let user: String
    let groups: [String]

    init(uid: UInt32, gid: UInt32) {
        self.uid = Int(uid)
        let name = Self.userName(uid)
        user = name ?? "uid \(uid)"
        // All groups of the user, not the primary one alone, which is all that SO_PEERCRED carries.
        let own = Self.primaryGroup(uid) ?? gid
        groups = Set(Self.groupIDs(of: name, primary: own) + [gid]).compactMap(Self.groupName)
    }

    private static func userName(_ uid: UInt32) -> String? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        guard getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return String(cString: entry.pw_name)
    }

    private static func primaryGroup(_ uid: UInt32) -> UInt32? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        guard getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return entry.pw_gid
    }

    private static func groupName(_ gid: UInt32) -> String? {
        var entry = group()
        var found: UnsafeMutablePointer<group>?
        var buffer = [CChar](repeating: 0, count: 65_536)
        guard getgrgid_r(gid, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return String(cString: entry.gr_name)
    }

    private static func groupIDs(of user: String?, primary: UInt32) -> [UInt32] {
        guard let user else { return [primary] }
        var groups = [UInt32](repeating: 0, count: 1_024)
        let count = opinion_user_groups(user, primary, &groups, Int32(groups.count))
        return count < 0 ? [primary] : Array(groups.prefix(Int(count)))
    }
}
