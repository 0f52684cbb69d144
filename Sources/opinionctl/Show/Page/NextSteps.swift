import ControlAPI
import OpinionCore

/// What an officer may type now, the most pressing first.
struct NextSteps: Sendable {
    let incident: IncidentDetail
    let language: Language

    private var view: IncidentView { incident.view }
    private var number: Int { view.number }

    var paragraphs: [Paragraph] {
        commands.map { step in
            Paragraph([Styled("opinionctl \(step.command)", .bold), Styled("  \(step.why[language])", .dim)], hang: 4)
        }
    }

    struct Step: Sendable {
        let command: String
        let why: Phrase
    }

    /// The commands as they would be typed.
    var commands: [Step] {
        guard view.state.isLive else { return [Step(command: "reopen \(number)", why: Words.reopen)] }
        return acknowledging + grading + clocks + delivering + ending
    }

    private var acknowledging: [Step] {
        view.acknowledged == nil ? [Step(command: "ack \(number)", why: Words.ack)] : []
    }

    private var grading: [Step] {
        view.proposed ? [Step(command: "level \(number) \(view.level) -m …", why: Words.level)] : []
    }

    private var clocks: [Step] {
        view.clocks.filter(\.isRunning).sorted { $0.due < $1.due }.map { clock in
            Step(command: "\(clock.kind.act) \(number) \(clock.kind.arguments)", why: clock.kind.name)
        }
    }

    private var delivering: [Step] {
        let isStuck = incident.deliveries.contains { $0.state == .pending && $0.attempts > 0 }
        return isStuck ? [Step(command: "alerts list --state pending", why: Words.stuck)] : []
    }

    private var ending: [Step] {
        let isDone = !view.clocks.contains(where: \.isRunning)
        return [
            isDone
                ? Step(command: "close \(number) -m …", why: Words.close)
                : Step(command: "dismiss \(number) --reason …", why: Words.dismiss)
        ]
    }

    private enum Words {
        static let ack = Phrase("我來管", "我来管", "mine")
        static let level = Phrase("核定級別", "核定级别", "settle the level")
        static let stuck = Phrase("有預警未送達", "有预警未送达", "alerts that did not arrive")
        static let close = Phrase("辦結", "办结", "finish")
        static let dismiss = Phrase("不是輿情", "不是舆情", "not an incident")
        static let reopen = Phrase("再辦", "再办", "go on with it")
    }
}
