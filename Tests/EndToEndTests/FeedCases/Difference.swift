/// A place where the program's answer is not what a case wants.
struct Difference: CustomStringConvertible, Equatable {
    /// As a reader would write it: `items[0].title`.
    let path: String
    let want: JSON
    /// Nil where the answer ends before that place.
    let got: JSON?

    var description: String {
        "\(path): want \(Self.short(want)), got \(got.map(Self.short) ?? "nothing")"
    }

    private static func short(_ value: JSON) -> String {
        let text = value.text
        return text.unicodeScalars.count > 300 ? String(text.unicodeScalars.prefix(300)) + "…" : text
    }
}
