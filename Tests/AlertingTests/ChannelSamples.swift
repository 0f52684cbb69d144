import OpinionCore

/// What the program tells of its channels.
enum ChannelSamples {
    static let all = [
        ReasonSample(
            name: "channel broken",
            alert: alert(
                .channelBroken,
                .channelBroken(trouble("簽名不匹配：檢查服務器時間，相差 97 秒 *[x](http://evil)", isBroken: true))
            )
        ),
        ReasonSample(
            name: "channel does not deliver",
            alert: alert(.channelBroken, .channelBroken(trouble("連接超時，請檢查網絡", isBroken: false)))
        ),
        ReasonSample(
            name: "channel delivers again",
            alert: alert(.channelRecovered, .channelRecovered(recovery(late: [urgent, digest], lateCount: 25)))
        ),
        ReasonSample(
            name: "channel delivers again, nothing late",
            alert: alert(.channelRecovered, .channelRecovered(recovery(late: [], lateCount: 0)))
        ),
    ]

    private static func trouble(_ cause: String, isBroken: Bool) -> ChannelTrouble {
        ChannelTrouble(
            channel: "值班*群",
            since: Samples.start - .minutes(12),
            cause: cause,
            isBroken: isBroken,
            waiting: 3
        )
    }

    private static func recovery(late: [OutboxEntry], lateCount: Int) -> ChannelRecovery {
        ChannelRecovery(
            channel: "值班*群",
            since: Samples.start - .hours(2),
            until: Samples.start,
            late: late.map(ChannelRecovery.Late.init),
            lateCount: lateCount
        )
    }

    private static let urgent = entry(Samples.opened(), incident: 127, ordinal: 3)
    private static let digest = entry(
        Alert(type: .ruleSilent, incident: nil, reason: .ruleFindings([]), made: Samples.start - .minutes(70)),
        incident: 0,
        ordinal: 8
    )

    private static func entry(_ alert: Alert, incident: IncidentNumber, ordinal: Int) -> OutboxEntry {
        let id = DeliveryID(installation: "ab12", incident: incident, ordinal: ordinal)
        return OutboxEntry(id: id, channel: "值班*群", alert: alert, fallback: [])
    }

    private static func alert(_ type: AlertType, _ reason: AlertReason) -> Alert {
        Alert(type: type, incident: nil, reason: reason, made: Samples.start)
    }
}
