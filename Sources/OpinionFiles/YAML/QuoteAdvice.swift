/// Finds the value in a line that YAML misreads, and shows the line as it should be.
struct QuoteAdvice {
    /// Of the value, from 1.
    let column: Int
    let hazard: QuoteHazard
    /// The line with the value in single quotes, without its indentation.
    let corrected: String

    /// - Parameter colons: also look for a value that holds `: `.
    static func find(in line: [Unicode.Scalar], colons: Bool) -> QuoteAdvice? {
        for start in valueStarts(line) {
            let end = valueEnd(line, from: start)
            guard start < end, let hazard = hazard(line[start..<end], colons: colons) else { continue }
            return QuoteAdvice(column: start + 1, hazard: hazard, corrected: corrected(line, start..<end))
        }
        return nil
    }

    /// Where values begin: after `- ` and after `: `.
    private static func valueStarts(_ line: [Unicode.Scalar]) -> [Int] {
        let indent = line.prefix { $0 == " " }.count
        var starts = line.dropFirst(indent).starts(with: ["-", " "]) ? [indent + 2] : []
        for index in line.indices.dropLast() where line[index] == ":" && line[index + 1] == " " {
            starts.append(index + 1 + line[(index + 1)...].prefix { $0 == " " }.count)
        }
        return starts.filter { $0 < line.count }
    }

    /// In `{…}` a value ends before the next key or the brace, elsewhere at the end of the line.
    private static func valueEnd(_ line: [Unicode.Scalar], from start: Int) -> Int {
        var end = line.count
        if line[..<start].contains("{") {
            end = nextKey(line, from: start) ?? line.lastIndex(of: "}") ?? end
        }
        while end > start, line[end - 1] == " " { end -= 1 }
        return max(start, end)
    }

    /// The comma before the next `key: `.
    private static func nextKey(_ line: [Unicode.Scalar], from start: Int) -> Int? {
        line.indices[start...].first { index in
            guard line[index] == "," else { return false }
            let key = line[(index + 1)...].drop { $0 == " " }.prefix { $0.properties.isAlphabetic || $0 == "_" }
            return !key.isEmpty && line[key.endIndex...].starts(with: [":", " "])
        }
    }

    private static func hazard(_ value: ArraySlice<Unicode.Scalar>, colons: Bool) -> QuoteHazard? {
        guard let first = value.first else { return nil }
        switch first {
        case "\"", "'":
            guard let close = value.dropFirst().firstIndex(of: first) else { return nil }
            let rest = value[(close + 1)...].drop { $0 == " " }
            return rest.isEmpty || ",]}#:".unicodeScalars.contains(rest[rest.startIndex]) ? nil : .startsWithQuote
        case "%", "@", "`": return .startsWithSign
        case "[", "{": return closesEarly(value) ? .startsWithSign : nil
        default: return colons && holdsColon(value) ? .holdsColon : nil
        }
    }

    private static func holdsColon(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
        zip(value, value.dropFirst()).contains { $0 == ":" && $1 == " " } || value.last == ":"
    }

    /// True for `[甲] OR 乙`: the bracket's partner is not the end.
    private static func closesEarly(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
        var depth = 0
        for index in value.indices {
            if value[index] == "[" || value[index] == "{" { depth += 1 }
            if value[index] == "]" || value[index] == "}" { depth -= 1 }
            guard depth == 0 else { continue }
            let rest = value[(index + 1)...].drop { $0 == " " }
            return !rest.isEmpty && !",]}#:".unicodeScalars.contains(rest[rest.startIndex])
        }
        return false
    }

    private static func corrected(_ line: [Unicode.Scalar], _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: line[..<range.lowerBound].drop { $0 == " " })
        view.append("'")
        for scalar in line[range] { view.append(contentsOf: scalar == "'" ? ["'", "'"] : [scalar]) }
        view.append("'")
        view.append(contentsOf: line[range.upperBound...])
        return String(view)
    }
}
