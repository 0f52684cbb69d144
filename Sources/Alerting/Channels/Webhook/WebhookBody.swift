import OpinionCore

/// The body of the generic webhook (contracts): keys are added, never renamed; a missing value is `null`.
struct WebhookBody: Encodable {
    private let delivery: Delivery
    private let writing: MessageForm
    private let settings: MessageSettings
    private let now: Instant

    /// - Parameter writing: lays out `text`.
    init(_ delivery: Delivery, _ writing: MessageForm = Webhook.writing, settings: MessageSettings, now: Instant) {
        (self.delivery, self.writing, self.settings, self.now) = (delivery, writing, settings, now)
    }

    private enum Key: String, CodingKey { case type, timestamp, data }

    private enum DataKey: String, CodingKey {
        case delivery, incident, reason, reasonCode = "reason_code", quotation, source, command, text, urgent,
            addressees, missing = "roster_missing"
    }

    private enum AddresseeKey: String, CodingKey { case name, role }

    private enum SourceKey: String, CodingKey { case outlet, tier, title, url }

    func encode(to encoder: any Encoder) throws {
        let alert = delivery.alert
        var body = encoder.container(keyedBy: Key.self)
        try body.encode(alert.type, forKey: .type)
        try body.encode(alert.made, forKey: .timestamp)
        var data = body.nestedContainer(keyedBy: DataKey.self, forKey: .data)
        try data.encode(delivery.id.description, forKey: .delivery)
        try data.encode(alert.incident, forKey: .incident)
        try data.encode(MessageRenderer.reason(alert, settings: settings, now: now), forKey: .reason)
        try data.encode(alert.reason.code.rawValue, forKey: .reasonCode)
        try data.encode(alert.quotation.map(QuotationText.plain), forKey: .quotation)
        try encodeSource(alert.source, in: &data)
        try data.encode(alert.command, forKey: .command)
        try data.encode(text, forKey: .text)
        if alert.isUrgent { try data.encode(true, forKey: .urgent) }
        if let call = alert.call { try encodeCall(call, in: &data) }
    }

    /// Names and roles alone: a number is personal, and a platform needs none to show who is called.
    private func encodeCall(_ call: DutyCall, in data: inout KeyedEncodingContainer<DataKey>) throws {
        var list = data.nestedUnkeyedContainer(forKey: .addressees)
        for each in call.addressees {
            var fields = list.nestedContainer(keyedBy: AddresseeKey.self)
            try fields.encode(HostileText.clean(each.name), forKey: .name)
            try fields.encode(each.part, forKey: .role)
        }
        try data.encode(call.missing, forKey: .missing)
    }

    private var text: String {
        let message = MessageRenderer.render(delivery.alert, id: delivery.id, settings: settings, now: now)
        return writing.text(message, settings: settings)
    }

    private func encodeSource(_ source: AlertSource?, in data: inout KeyedEncodingContainer<DataKey>) throws {
        guard let source else { return try data.encodeNil(forKey: .source) }
        var fields = data.nestedContainer(keyedBy: SourceKey.self, forKey: .source)
        try fields.encode(HostileText.clean(source.outlet), forKey: .outlet)
        try fields.encode(HostileText.clean(source.tier), forKey: .tier)
        try fields.encode(HostileText.clean(source.title), forKey: .title)
        try fields.encode(SafeLink.of(source.url), forKey: .url)
    }
}
