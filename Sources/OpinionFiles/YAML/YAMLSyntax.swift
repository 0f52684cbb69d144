import OpinionCore
import Yams

/// Says what is wrong with the form of a YAML file, and how to write it where the cause is known.
enum YAMLSyntax {
    static func report(_ error: YamlError, in source: SourceText, _ faults: inout Faults) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            let lines = [mark.line, context?.mark.line, mark.line - 1].compactMap(\.self)
            // What is never closed is best shown where it was opened.
            let isOpen = problem.contains("unexpected end of stream")
            report(problem, isOpen ? context?.mark ?? mark : mark, near: lines, in: source, &faults)
        case .composer(_, let problem, let mark, _):
            faults.add(composed(problem), at: place(mark, source))
        case .reader(let problem, let offset, _, _):
            faults.add(.yamlSyntax(problem), at: offset.map(source.position) ?? .whole(source.file))
        default:
            faults.add(.yamlSyntax(error.description), at: .whole(source.file))
        }
    }

    private static func report(
        _ problem: String,
        _ mark: Mark,
        near lines: [Int],
        in source: SourceText,
        _ faults: inout Faults
    ) {
        if let tab = tab(mark, source) {
            faults.add(.tab, at: tab)
            return
        }
        let isColon = problem.contains("mapping values are not allowed") || problem.contains("expected ',' or '}'")
        for line in lines {
            guard let found = QuoteAdvice.find(in: Array(source.line(line)), colons: isColon) else { continue }
            let place = SourcePosition(file: source.file, line: line, column: found.column)
            faults.add(.mustQuote(found.hazard, found.corrected), at: place)
            return
        }
        faults.add(problem.contains("nesting") ? .tooDeep : .yamlSyntax(problem), at: place(mark, source))
    }

    private static func composed(_ problem: String) -> Problem {
        if problem.contains("another document") { return .severalDocuments }
        return problem.contains("alias") ? .alias : .yamlSyntax(problem)
    }

    /// The tab at the mark, or in the indentation of its line.
    private static func tab(_ mark: Mark, _ source: SourceText) -> SourcePosition? {
        let line = Array(source.line(mark.line))
        let indentation = line.prefix { $0 == " " || $0 == "\t" || $0 == "-" }
        let column = line.indices.contains(mark.column - 1) && line[mark.column - 1] == "\t" ? mark.column - 1 : nil
        guard let index = column ?? indentation.firstIndex(of: "\t") else { return nil }
        return SourcePosition(file: source.file, line: mark.line, column: index + 1)
    }

    /// The mark, or the end of the text for a mark behind it.
    private static func place(_ mark: Mark, _ source: SourceText) -> SourcePosition {
        guard source.index(line: mark.line, column: mark.column) != nil else {
            return source.position(of: source.scalars.count)
        }
        return SourcePosition(file: source.file, line: mark.line, column: mark.column)
    }
}
