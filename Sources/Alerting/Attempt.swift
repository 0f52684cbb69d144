/// One attempt to deliver: what became of it, and what went out.
package struct Attempt: Sendable {
    package let verdict: Verdict
    /// Every request as it was sent, addresses and bodies, without secrets; empty where nothing left the machine.
    package let wire: String
    /// Messages that went out beyond those that the alert was counted as: the vendor counts them, too.
    package let extra: Int

    package init(_ verdict: Verdict, wire: String = "", extra: Int = 0) {
        (self.verdict, self.wire, self.extra) = (verdict, wire, extra)
    }
}
