/// The beginning of a body that takes no more than so many bytes: whole lines, and of the first that is too long as
/// much as fits, cut between characters.
struct BodyCut {
    /// A piece shorter than this is not worth a line.
    private static let shortestPiece = 30

    private let sections: [Message.Section]
    private let form: MessageForm
    private let sizes: [Int]

    init(_ sections: [Message.Section], form: MessageForm) {
        (self.sections, self.form) = (sections, form)
        sizes = sections.map { form.size(form.markup($0.line)) }
    }

    /// Of the whole body.
    var size: Int { sizes.reduce(0, +) }

    func body(_ limit: Int) -> [Message.Section] {
        var left = limit
        var kept: [Message.Section] = []
        for (section, size) in zip(sections, sizes) {
            guard size <= left else { return kept + [piece(of: section, limit: left)].compactMap { $0 } }
            kept.append(section)
            left -= size
        }
        return kept
    }

    private func piece(of section: Message.Section, limit: Int) -> Message.Section? {
        let left = limit - form.size(form.markup(section.label))
        guard left >= Self.shortestPiece else { return nil }
        let cut = LineCut.beginning(of: section.content, limit: left, form)
        guard form.size(form.markup(cut)) >= Self.shortestPiece else { return nil }
        return Message.Section(kind: section.kind, label: section.label, line: cut)
    }
}

/// The beginning of a line in a form's markup.
enum LineCut {
    /// As many runs as fit, the last one cut between characters; a link stays whole or goes.
    static func beginning(of line: Line, limit: Int, _ form: MessageForm) -> Line {
        var kept = Line()
        for run in line.runs {
            let longer = kept + Line(runs: [run])
            if form.size(form.markup(longer)) <= limit {
                kept = longer
            } else {
                let cut = shortened(run) { form.size(form.markup(kept + Line(runs: [$0]))) <= limit }
                return cut.map { kept + Line(runs: [$0]) } ?? kept
            }
        }
        return kept
    }

    /// The run with its text cut as little as fits; nil for links, and when nothing fits.
    private static func shortened(_ run: Line.Run, to fits: (Line.Run) -> Bool) -> Line.Run? {
        switch run {
        case .link: nil
        case .own(let text): longest(text, { .own($0) }, fits)
        case .outside(let text): longest(text, { .outside($0) }, fits)
        case .hit(let text): longest(text, { .hit($0) }, fits)
        }
    }

    private static func longest(
        _ text: String,
        _ make: (String) -> Line.Run,
        _ fits: (Line.Run) -> Bool
    ) -> Line.Run? {
        let characters = Array(text)
        var (low, high) = (0, characters.count)
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(make(String(characters[..<middle]) + GraphemeCut.mark)) { low = middle } else { high = middle - 1 }
        }
        return low == 0 ? nil : make(String(characters[..<low]) + GraphemeCut.mark)
    }
}
