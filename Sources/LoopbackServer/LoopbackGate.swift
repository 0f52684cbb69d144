/// Holds answers back until a test opens it, once and for all who wait.
package final class LoopbackGate: Sendable {
    private let ends: Pipe

    /// Closed.
    package init() throws(LoopbackError) {
        ends = try Pipe()
    }

    /// Lets everyone through, now and later.
    package func open() { ends.signal() }

    /// Readable for ever once open.
    var descriptor: Int32 { ends.reading }
}
