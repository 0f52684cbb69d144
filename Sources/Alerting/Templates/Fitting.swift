import OpinionCore

/// Makes a message fit by leaving out of its data, the least important first, and laying it out again: so any template
/// keeps its form, and the head and the footer are never touched.
struct Fitting {
    /// So many layouts at most are tried for one message.
    private static let tries = 8
    /// Not worth another try.
    private static let spare = 48

    private let context: TemplateContext
    private let message: Message
    private let form: MessageForm
    private let limit: Int

    init(_ message: Message, form: MessageForm, language: Language, limit: Int) {
        context = TemplateContext(message, form: form, language: language)
        (self.message, self.form, self.limit) = (message, form, limit)
    }

    /// The longest text that was found to fit; nil where not even the shortest does.
    func text(_ layout: MessageLayout) -> String? {
        let whole = whole(layout)
        if form.size(whole) <= limit { return whole }
        let shortest = shortest(layout)
        let room = limit - form.size(shortest)
        return room < 0 ? nil : longest(layout, from: shortest, room: room)
    }

    /// With the whole body, however long.
    func whole(_ layout: MessageLayout) -> String { layout.render(context.row(message.body, isCut: false)) ?? bare }

    /// Head and footer alone, however long.
    func shortest(_ layout: MessageLayout) -> String { layout.render(context.row([], isCut: true)) ?? bare }

    /// What no template is needed for.
    private var bare: String { (message.head + [message.footer]).map(form.markup).joined(separator: "\n") }

    /// Searches the number of bytes of the body that just fits: the first guess is right for templates that show
    /// each line once, the next ones learn from what came out.
    private func longest(_ layout: MessageLayout, from shortest: String, room: Int) -> String {
        let cut = BodyCut(message.body, form: form)
        var (best, fitting, room) = (shortest, 0, room)
        var (guess, tooLong) = (room, cut.size + 1)
        for _ in 0..<Self.tries {
            guess = min(guess, tooLong - 1)
            guard guess > fitting, let text = layout.render(context.row(cut.body(guess), isCut: true)) else { break }
            let left = limit - form.size(text)
            if left >= 0 {
                (best, fitting, room) = (text, guess, left)
                if room < Self.spare { break }
                guess = fitting + room
            } else {
                tooLong = guess
                guess = max(guess + left, fitting + (guess - fitting) / 2)
            }
        }
        return best
    }
}
