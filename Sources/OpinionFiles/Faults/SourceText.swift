import OpinionCore

/// A file's text by lines, counted as YAML counts them: LF, CR LF or CR end a line.
struct SourceText: Sendable {
    let file: String
    let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    init(_ text: String, file: String) {
        self.file = file
        scalars = Array(text.unicodeScalars)
        var starts = [0]
        for (index, scalar) in scalars.enumerated() {
            let isBreak =
                scalar == "\n" || (scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n"))
            if isBreak { starts.append(index + 1) }
        }
        lineStarts = starts
    }

    var lineCount: Int { lineStarts.count }

    /// Index of the scalar at a line and column, both from 1; nil outside the text.
    func index(line: Int, column: Int) -> Int? {
        guard line >= 1, line <= lineStarts.count, column >= 1 else { return nil }
        let index = lineStarts[line - 1] + column - 1
        return index <= scalars.count ? index : nil
    }

    func position(of index: Int) -> SourcePosition {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= index { low = middle } else { high = middle }
        }
        return SourcePosition(file: file, line: low + 1, column: index - lineStarts[low] + 1)
    }

    /// The line without its end; empty outside the text.
    func line(_ number: Int) -> ArraySlice<Unicode.Scalar> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let end = number < lineStarts.count ? lineStarts[number] : scalars.count
        let line = scalars[lineStarts[number - 1]..<end]
        return line.prefix(line.count - line.reversed().prefix { $0 == "\n" || $0 == "\r" }.count)
    }
}
