/// Who did what a record tells: the account the kernel vouches for, and the name spoken with it.
package struct LogActor: Sendable, Equatable {
    package let uid: Int64
    package let user: String
    /// The name given with `--as`; the account stays the proof.
    package let name: String?
    /// The way in, such as `opinionctl` or `daemon`.
    package let via: String

    /// Keeps the four as they are.
    package init(uid: Int64, user: String, name: String? = nil, via: String) {
        (self.uid, self.user, self.name, self.via) = (uid, user, name, via)
    }

    /// The `actor` member of a record.
    var json: JSONValue {
        var object = JSONObject()
        object["uid"] = .int(uid)
        object["user"] = .string(user)
        object["name"] = name.map(JSONValue.string)
        object["via"] = .string(via)
        return .object(object)
    }

    /// Reads the `actor` member; nil when something required is missing.
    init?(_ json: JSONValue?) {
        guard let object = json?.object, let uid = object["uid"]?.int,
            let user = object["user"]?.string, let via = object["via"]?.string
        else { return nil }
        self.init(uid: uid, user: user, name: object["name"]?.string, via: via)
    }
}
