/// A mistake in a selector before it is known which key of which recipe it belongs to.
struct SelectorFault: Error, Hashable {
    /// Unicode scalars before the mistake.
    let offset: Int
    let cause: SelectorError.Cause

    init(_ offset: Int, _ cause: SelectorError.Cause) {
        self.offset = offset
        self.cause = cause
    }
}
