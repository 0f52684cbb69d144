package import OpinionCore

/// A DingTalk custom robot (釘釘自定義機器人), signed (加签) where a secret is given.
package struct DingTalkChannel: Channel {
    /// As the configuration names it.
    package let name: String
    private let secrets: ChannelSecrets
    private let settings: MessageSettings
    private let post: ChannelPost

    init(name: String, secrets: ChannelSecrets, settings: MessageSettings, post: ChannelPost) {
        (self.name, self.secrets, self.settings, self.post) = (name, secrets, settings, post)
    }

    /// A text that the platform refuses is sent once more, reduced, and that outcome counts.
    package func deliver(_ delivery: Delivery, now: Instant) async -> Verdict {
        let verdict = await attempt(request(for: delivery, now: now), now: now)
        guard case .contentRejected = verdict else { return verdict }
        return await attempt(reducedRequest(for: delivery, now: now), now: now)
    }

    /// The full message, signed for `now`.
    package func request(for delivery: Delivery, now: Instant) -> ChannelRequest {
        request(
            MessageRenderer.render(delivery.alert, id: delivery.id, settings: settings, now: now),
            DingTalkMention(delivery.alert.call),
            now: now
        )
    }

    /// Number, area, counts, deadline and command alone.
    package func reducedRequest(for delivery: Delivery, now: Instant) -> ChannelRequest {
        request(
            MessageRenderer.reduced(delivery.alert, id: delivery.id, settings: settings, now: now),
            DingTalkMention(delivery.alert.call),
            now: now
        )
    }

    /// HTTP 200 with `errcode` 0 is a delivery and nothing else is.
    package func verdict(_ answer: ChannelAnswer, now: Instant) -> Verdict {
        let robot = RobotAnswer.read(answer.body)
        if let robot, let refusal = refusal(robot, answer, now: now) { return refusal }
        guard answer.status == 200 else {
            return (200...299).contains(answer.status) ? unreadable : StatusVerdict.of(answer, now: now)
        }
        return robot?.code == 0 ? .sent : unreadable
    }

    private func attempt(_ request: ChannelRequest, now: Instant) async -> Verdict {
        switch await post.send(request) {
        case .success(let answer): verdict(answer, now: now)
        case .failure(let failure): failure.verdict
        }
    }

    private func request(_ plain: Message, _ mention: DingTalkMention, now: Instant) -> ChannelRequest {
        let message = plain.mentioning(mention.line)
        let text = DingTalkForm.text(message, limit: DingTalkBody.textLimit, language: settings.language)
        let body = JSONText.bytes(
            DingTalkBody(title: DingTalkForm.title(message), text: text, mention: mention)
        )
        return ChannelRequest(
            url: signed(secrets.url ?? "", now: now),
            headers: [(name: "content-type", value: "application/json")],
            body: body
        )
    }

    /// Signed for this attempt: the vendor takes a timestamp for one hour only.
    private func signed(_ url: String, now: Instant) -> String {
        guard let secret = secrets.secret else { return url }
        let address = String(url.prefix { $0 != "#" })
        let sign = DingTalkSignature.sign(milliseconds: now.milliseconds, secret: secret)
        return address + (address.contains("?") ? "&" : "?") + "timestamp=\(now.milliseconds)&sign=\(sign)"
    }

    /// What a code other than 0 says; nil without one, and for one that is in no table where the status says more.
    private func refusal(_ robot: RobotAnswer, _ answer: ChannelAnswer, now: Instant) -> Verdict? {
        let message = robot.message.map(secrets.redact)
        guard let code = robot.code else { return tooFast(robot) }
        if code == 0 { return nil }
        if code == DingTalkRefusal.code { return DingTalkRefusal.verdict(answer, message: message, now: now) }
        if let row = DingTalkCodes.row(code) { return row.verdict(message: message) }
        guard answer.status == 200 else { return nil }
        return VendorCode(code, .retry(nil), Self.unknownCode(code)).verdict(message: message)
    }

    private func tooFast(_ robot: RobotAnswer) -> Verdict? {
        guard robot.status == 1111 || robot.isDenied else { return nil }
        let wait = TimeSpan.seconds(min(3_600, max(60, robot.wait ?? 60)))
        return .retry(after: wait, reason: VerdictReason("too_fast", DingTalkCodes.tooFast.text))
    }

    private var unreadable: Verdict {
        .unknown(
            VerdictReason(
                "answer",
                Phrase(
                    "答覆無法識別，是否送達不明；請核對 url_file 是否為釘釘機器人地址",
                    "答复无法识别，是否送达不明；请核对 url_file 是否为钉钉机器人地址",
                    "the answer cannot be read, so it may have arrived or not; check that url_file is a DingTalk robot's address"
                )
            )
        )
    }

    private static func unknownCode(_ code: Int) -> Phrase {
        Phrase(
            "釘釘答覆未知代碼 \(code)，稍後重試",
            "钉钉答复未知代码 \(code)，稍后重试",
            "DingTalk answers with the unknown code \(code); it is tried again"
        )
    }
}
