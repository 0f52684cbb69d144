package import OpinionCore

/// Whom a WeCom message rings.
package struct WeComMention: Sendable, Hashable {
    package let users: [String]
    package let mobiles: [String]

    /// The account where there is one, which every kind of message can mention, else the number.
    package init(_ call: DutyCall?) {
        let people = call?.addressees ?? []
        users = people.compactMap(Self.account)
        mobiles = people.filter { Self.account($0) == nil }.compactMap { $0.mobile?.whole }
    }

    var isEmpty: Bool { users.isEmpty && mobiles.isEmpty }

    /// ` <@zhang>`, for markdown, which takes no numbers; the roster's reader has checked what stands in an account.
    var line: Line { Line(runs: users.map { .own(" <@\($0)>") }) }

    /// `@all` would ring the whole group.
    private static func account(_ person: Addressee) -> String? {
        person.wecom.flatMap { $0.lowercased() == "all" ? nil : $0 }
    }
}
