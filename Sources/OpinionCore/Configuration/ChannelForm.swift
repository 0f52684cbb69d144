/// What the configuration may say of one kind of channel; the kinds themselves are in `Alerting`.
package struct ChannelForm: Sendable, Hashable {
    package enum Need: Sendable, Hashable { case needed, allowed, refused }

    /// `dingtalk`, `email` …
    package let kind: String
    /// `url_file`
    package let url: Need
    /// `secret_file`
    package let secret: Need
    /// The kind's own keys.
    package let keys: [ChannelKey]
    /// What the vendor allows, a little less than it says; empty: as fast as it takes.
    package let rates: [SendRate]
    /// How many attempts may be under way at once where no vendor counts.
    package let width: Int

    package init(
        kind: String,
        url: Need,
        secret: Need,
        keys: [ChannelKey] = [],
        rates: [SendRate] = [],
        width: Int = 8
    ) {
        (self.kind, self.url, self.secret, self.keys) = (kind, url, secret, keys)
        (self.rates, self.width) = (rates, width)
    }

    /// What a channel of this kind may send: as configured, else as the vendor allows.
    package func rates(_ configuration: ChannelConfiguration) -> [SendRate] { configuration.rates ?? rates }
}

/// One key that a kind of channel has for itself.
package struct ChannelKey: Sendable, Hashable {
    package enum Value: Sendable, Hashable {
        /// One line of text.
        case line
        /// One line or several, at least one.
        case lines
        /// A file, from the configuration's folder.
        case path
        /// A time within the range.
        case span(ClosedRange<TimeSpan>)
        /// One of these words.
        case choice([String])
    }

    package let name: String
    package let value: Value
    package let isNeeded: Bool

    package init(_ name: String, _ value: Value, isNeeded: Bool = false) {
        (self.name, self.value, self.isNeeded) = (name, value, isNeeded)
    }

    /// A PEM file of the authorities to trust in place of the system's.
    package static let caFile = ChannelKey("ca_file", .path)
}
