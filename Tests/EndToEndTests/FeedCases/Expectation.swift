import Foundation

/// What a case wants of an answer. Members that are not named do not matter; lists are complete; text is the same
/// character by character. A member whose name begins with `$` asks a question instead:
///
/// - `$any`: there is something, not null and not empty
/// - `$in`: one of these
/// - `$contains`, `$lacks`: a text with all of these words, with none of them
/// - `$len`: a list of that length
/// - `$some`: a list with this in it
enum Expectation {
    static func differences(want: JSON, got: JSON, path: String = "") -> [Difference] {
        switch (want, got) {
        case (.members(let names), _) where names.keys.contains { $0.hasPrefix("$") }:
            names.allSatisfy { isTrue($0, $1, of: got) } ? [] : [Difference(path: path, want: want, got: got)]
        case (.members(let names), .members(let found)):
            names.sorted { $0.key < $1.key }.flatMap {
                differences(want: $1, got: found[$0] ?? .null, path: path.isEmpty ? $0 : "\(path).\($0)")
            }
        case (.array(let wanted), .array(let found)):
            listDifferences(wanted, found, path)
        default:
            isSame(want, got) ? [] : [Difference(path: path, want: want, got: got)]
        }
    }

    private static func listDifferences(_ wanted: [JSON], _ found: [JSON], _ path: String) -> [Difference] {
        let pairs = zip(wanted, found).enumerated().flatMap { index, pair in
            differences(want: pair.0, got: pair.1, path: "\(path)[\(index)]")
        }
        let missing = wanted.indices.dropFirst(found.count).map {
            Difference(path: "\(path)[\($0)]", want: wanted[$0], got: nil)
        }
        let tooMany = found.indices.dropFirst(wanted.count).map {
            Difference(path: "\(path)[\($0)]", want: .null, got: found[$0])
        }
        return pairs + missing + tooMany
    }

    private static func isTrue(_ question: String, _ value: JSON, of got: JSON) -> Bool {
        switch question {
        case "$any": !isEmpty(got)
        case "$in": value.list.contains { differences(want: $0, got: got).isEmpty }
        case "$contains": value.list.allSatisfy { has($0, in: got) }
        case "$lacks": !value.list.contains { has($0, in: got) }
        case "$len": got.list.count == value.int
        case "$some": got.list.contains { differences(want: value, got: $0).isEmpty }
        default: false
        }
    }

    private static func isEmpty(_ value: JSON) -> Bool {
        value == .null || value == .letters("") || value == .array([])
    }

    private static func has(_ word: JSON, in text: JSON) -> Bool {
        guard let word = word.string, let text = text.string else { return false }
        return text.range(of: word, options: .literal) != nil
    }

    /// Swift takes é and e with an accent for the same; a reader of bytes must not.
    private static func isSame(_ want: JSON, _ got: JSON) -> Bool {
        guard case .letters(let want) = want, case .letters(let got) = got else { return want == got }
        return want.utf8.elementsEqual(got.utf8)
    }
}
