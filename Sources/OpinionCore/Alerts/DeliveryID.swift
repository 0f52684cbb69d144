/// The name of one alert on one channel, for life: a repeat carries it. Written `k3x9-127-3`; people see `#127-3`.
package struct DeliveryID: Sendable, Hashable, CustomStringConvertible {
    /// Chosen once for each database, so that numbers that begin anew are never taken for repeats.
    package let installation: String
    /// 0 for alerts that concern no incident.
    package let incident: IncidentNumber
    /// Counts from 1 within the incident.
    package let ordinal: Int

    package init(installation: String, incident: IncidentNumber, ordinal: Int) {
        (self.installation, self.incident, self.ordinal) = (installation, incident, ordinal)
    }

    /// Reads the written form; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, let incident = Int(parts[1]), let ordinal = Int(parts[2]) else {
            return nil
        }
        self.init(installation: String(parts[0]), incident: incident, ordinal: ordinal)
        guard description == text else { return nil }
    }

    package var description: String { "\(installation)-\(incident)-\(ordinal)" }
    /// As it stands in a message.
    package var spoken: String { "#\(incident)-\(ordinal)" }
}
