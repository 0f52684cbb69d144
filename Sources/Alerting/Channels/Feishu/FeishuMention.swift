package import OpinionCore

/// Whom a Feishu card mentions; numbers do nothing there.
package struct FeishuMention: Sendable, Hashable {
    package let users: [String]

    /// Open ids alone (`ou_…`): `all` would ring the whole group.
    package init(_ call: DutyCall?) {
        users = (call?.addressees ?? []).compactMap(\.feishu).filter { $0.hasPrefix("ou_") }
    }

    /// As cards write it, other than text messages do; the roster's reader has checked what stands in an id.
    var line: Line { Line(runs: users.map { .own(" <at id=\($0)></at>") }) }
}
