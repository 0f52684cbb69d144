import ControlAPI
import FoundationEssentials
import IncidentLog
import OpinionCore

/// Reads the page of `show`, in which `items` is the list of reports where `list` has their number.
enum IncidentReading {
    static func incident(_ body: [UInt8], _ client: ControlClient) throws(CommandFailure) -> IncidentDetail {
        guard let page = try? JSONValue(parsing: body), var object = page.object?["incident"]?.object else {
            return try client.decode(IncidentPage.self, body).incident
        }
        let parts = try client.decode(Parts.self, JSONValue.object(object).canonicalBytes)
        object["items"] = .int(Int64(parts.items.count))
        let view = try client.decode(IncidentView.self, JSONValue.object(object).canonicalBytes)
        return IncidentDetail(
            view: view,
            rule: parts.rule,
            endReason: parts.end_reason,
            startNotes: parts.start_notes ?? [],
            times: parts.times,
            items: parts.items,
            deliveries: parts.deliveries,
            timeline: parts.timeline
        )
    }

    private struct Parts: Decodable {
        let rule: String?
        let end_reason: String?
        let start_notes: [String]?
        let times: TimesView
        let items: [IncidentItemView]
        let deliveries: [DeliveryView]
        let timeline: [TimelineEntry]
    }
}
