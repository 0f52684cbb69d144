package import OpinionCore

/// What is to be sent: one alert on one channel, under the id that it keeps for life.
package struct Delivery: Sendable, Hashable {
    /// The same at every attempt.
    package let id: DeliveryID
    /// As it was made.
    package let alert: Alert
    /// Counts from 1.
    package let attempt: Int

    package init(id: DeliveryID, alert: Alert, attempt: Int = 1) {
        (self.id, self.alert, self.attempt) = (id, alert, attempt)
    }
}
