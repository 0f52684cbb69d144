/// How long a feed may bring nothing new before that is told.
package enum SilenceLimit: Sendable, Hashable {
    /// By its habits.
    case learnt
    case after(TimeSpan)
    /// A feed that speaks once a year.
    case never
}
