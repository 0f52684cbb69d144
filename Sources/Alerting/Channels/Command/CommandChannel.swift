import HTTPTransfer
package import OpinionCore
import Synchronization

/// A program of the bureau's own that gets the alert as JSON on its standard input, without any shell between.
package struct CommandChannel: Channel, ChannelKind {
    package static let form = ChannelForm(
        kind: "command",
        url: .refused,
        secret: .refused,
        keys: [
            ChannelKey("command", .lines, isNeeded: true),
            ChannelKey("timeout", .span(.seconds(1) ... .seconds(90))),
        ],
        width: 4
    )

    package static var messages: MessageForm? { writing }
    private static let writing = PlainForm.form(form.kind)

    package static func make(_ setup: ChannelSetup) throws(ChannelFault) -> any Channel { try CommandChannel(setup) }

    package let name: String
    private let arguments: [String]
    private let time: TimeSpan
    private let settings: MessageSettings

    /// Each program that runs takes a thread; those of other channels need not wait for it.
    private let threads = BlockingThreads(limit: form.width)

    init(_ setup: ChannelSetup) throws(ChannelFault) {
        let configuration = setup.configuration
        (name, settings) = (setup.name, setup.settings)
        (arguments, time) = (configuration.list("command"), configuration.span("timeout") ?? .seconds(30))
        try Self.check(configuration)
    }

    package static func check(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        let fault = CommandFault.of(configuration.list("command"))
        if let fault { throw ChannelFault("command", fault, configuration) }
    }

    package func deliver(_ delivery: Delivery, now: Instant) async -> Attempt {
        let program = program(delivery)
        let input = input(delivery, now: now)
        let ticket = Ticket()
        let end = await withTaskCancellationHandler {
            await threads.run { ProgramRun(program, input: input, isGivenUp: ticket.isGivenUp).end() }
        } onCancel: {
            ticket.giveUp()
        }
        return Attempt(ProgramVerdict.of(end ?? .notStarted(.noThread), program), wire: text(program, input))
    }

    package func preview(_ delivery: Delivery, now: Instant) -> String {
        text(program(delivery), input(delivery, now: now))
    }

    private func program(_ delivery: Delivery) -> Program {
        let environment = [
            "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "OPINION_DELIVERY=\(delivery.id)",
            "OPINION_TYPE=\(delivery.alert.type.rawValue)",
        ]
        return Program(arguments: arguments, environment: environment, time: time)
    }

    private func input(_ delivery: Delivery, now: Instant) -> [UInt8] {
        JSONText.bytes(WebhookBody(delivery, Self.writing, settings: settings, now: now)) + [0x0A]
    }

    private func text(_ program: Program, _ input: [UInt8]) -> String {
        let lines = [program.shown] + program.environment
        return lines.joined(separator: "\n") + "\n\n" + String(decoding: input, as: UTF8.self)
    }

    /// Whether whoever waits has given up.
    private final class Ticket: Sendable {
        private let flag = Atomic<Bool>(false)

        func giveUp() { flag.store(true, ordering: .releasing) }
        func isGivenUp() -> Bool { flag.load(ordering: .acquiring) }
    }
}

/// What may be wrong with `command`.
enum CommandFault {
    static func of(_ arguments: [String]) -> Phrase? {
        guard let path = arguments.first else { return relative }
        if path.contains(where: \.isWhitespace) { return spaced }
        guard path.hasPrefix("/") else { return relative }
        return arguments.contains { $0.utf8.contains(0) } ? zero : nil
    }

    private static let relative = Phrase(
        "第一項須為程序的絕對路徑，如 /usr/local/bin/notify，其後每項一個參數",
        "第一项须为程序的绝对路径，如 /usr/local/bin/notify，其后每项一个参数",
        "the first item must be the absolute path of the program, as /usr/local/bin/notify; each argument is an item after it"
    )
    private static let spaced = Phrase(
        "程序路徑含空白；不經過 shell，每個參數請另寫一項，如 [/usr/local/bin/notify, --sms]",
        "程序路径含空白；不经过 shell，每个参数请另写一项，如 [/usr/local/bin/notify, --sms]",
        "the path of the program has a space; there is no shell, so write each argument as an item of its own: [/usr/local/bin/notify, --sms]"
    )
    private static let zero = Phrase("參數含不可見的零字節；請刪去", "参数含不可见的零字节；请删去", "an argument holds a zero byte; remove it")
}
