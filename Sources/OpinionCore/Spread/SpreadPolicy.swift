/// When so many hits in an hour are more than that hour usually brings.
package struct SpreadPolicy: Sendable, Hashable {
    package let isOn: Bool
    /// Fewer hits in an hour are never unusual.
    package let atLeast: Int
    /// Nor are fewer than so many times the usual.
    package let times: Int

    package init(isOn: Bool, atLeast: Int, times: Int) {
        (self.isOn, self.atLeast, self.times) = (isOn, atLeast, times)
    }

    package static let standard = SpreadPolicy(isOn: true, atLeast: 6, times: 3)
}
