/// Makes a message fit a limit of bytes: the head and the footer stay whole, the body loses its last lines first.
enum Shortening {
    /// - Parameters:
    ///   - cut: says that something is missing.
    ///   - form: a line in the target's markup, complete in itself.
    static func fit(
        head: String,
        lines: [Line],
        footer: String,
        cut: String,
        separator: String,
        limit: Int,
        form: (Line) -> String
    ) -> String {
        let whole = ([head] + lines.map(form) + [footer]).joined(separator: separator)
        if JSONSize.of(whole) <= limit { return whole }
        let gap = JSONSize.of(separator)
        var left = limit - JSONSize.of(head) - JSONSize.of(footer) - JSONSize.of(cut) - 2 * gap
        var kept: [String] = []
        for line in lines {
            let text = form(line)
            let size = JSONSize.of(text) + gap
            guard size <= left else {
                if let piece = beginning(of: line, limit: left - gap, form) { kept.append(piece) }
                break
            }
            kept.append(text)
            left -= size
        }
        return ([head] + kept + [cut, footer]).joined(separator: separator)
    }

    /// As many runs as fit, the last one cut between characters; nil when that is too little to be worth a line.
    private static func beginning(of line: Line, limit: Int, _ form: (Line) -> String) -> String? {
        var kept = Line()
        for run in line.runs {
            let longer = kept + Line(runs: [run])
            guard JSONSize.of(form(longer)) > limit else {
                kept = longer
                continue
            }
            if let cut = shortened(run, to: { JSONSize.of(form(kept + Line(runs: [$0]))) <= limit }) {
                kept = kept + Line(runs: [cut])
            }
            break
        }
        let text = form(kept)
        return text.utf8.count >= 30 ? text : nil
    }

    /// The run with its text cut as little as fits; nil for links, and when nothing fits.
    private static func shortened(_ run: Line.Run, to fits: (Line.Run) -> Bool) -> Line.Run? {
        switch run {
        case .link: return nil
        case .own(let text): return longest(text, { .own($0) }, fits)
        case .outside(let text): return longest(text, { .outside($0) }, fits)
        case .hit(let text): return longest(text, { .hit($0) }, fits)
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

/// How many bytes a text takes inside a JSON string.
enum JSONSize {
    static func of(_ text: String) -> Int {
        text.utf8.reduce(0) { $0 + ($1 == 0x22 || $1 == 0x5C || $1 == 0x0A ? 2 : $1 < 0x20 ? 6 : 1) }
    }
}
