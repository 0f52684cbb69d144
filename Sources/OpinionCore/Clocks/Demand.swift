extension ResponsePolicy {
    /// How loudly, and which clocks.
    package struct Demand: Sendable, Hashable, Codable {
        package let notify: Notify
        package let clocks: [ClockKind]
        /// Clocks that run for another time than elsewhere.
        package let lengths: [ClockKind: ClockLength]

        package init(notify: Notify, clocks: [ClockKind], lengths: [ClockKind: ClockLength] = [:]) {
            (self.notify, self.clocks, self.lengths) = (notify, clocks, lengths)
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            self.init(
                notify: try container.decode(Notify.self, forKey: .notify),
                clocks: try container.decode([ClockKind].self, forKey: .clocks),
                lengths: try container.decodeIfPresent([ClockKind: ClockLength].self, forKey: .lengths) ?? [:]
            )
        }

        /// What it asks for stays; the concern's further clocks come after.
        func adding(_ concern: ConcernDemand) -> Demand {
            let further = concern.clocks.filter { !clocks.contains($0) }
            let lengths = concern.lengths.filter { further.contains($0.key) }
            return Demand(
                notify: notify.louder(concern.notify),
                clocks: clocks + further,
                lengths: self.lengths.merging(lengths) { own, _ in own }
            )
        }
    }

    /// What one of the three concerns adds.
    package struct ConcernDemand: Sendable, Hashable, Codable {
        /// nil leaves it to the level.
        package let notify: Notify?
        package let clocks: [ClockKind]
        package let lengths: [ClockKind: ClockLength]

        package init(notify: Notify? = nil, clocks: [ClockKind] = [], lengths: [ClockKind: ClockLength] = [:]) {
            (self.notify, self.clocks, self.lengths) = (notify, clocks, lengths)
        }
    }
}
