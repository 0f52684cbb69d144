package import OpinionCore

/// Whom a DingTalk message rings. A mention rings only when it stands in the text and in the list.
package struct DingTalkMention: Sendable, Hashable {
    package let mobiles: [String]
    package let users: [String]

    /// The number where there is one, which custom robots are known to take, else the user id.
    package init(_ call: DutyCall?) {
        let people = call?.addressees ?? []
        mobiles = people.compactMap { $0.mobile?.whole }
        users = people.filter { $0.mobile == nil }.compactMap(\.dingtalk)
    }

    /// ` @13800001234 @zhang01`; the program's own text, since both are checked when the roster is read.
    var line: Line { Line(runs: (mobiles + users).map { .own(" @" + $0) }) }
}
