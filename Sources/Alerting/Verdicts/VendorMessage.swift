/// What a vendor says about an error, made fit for our own texts.
enum VendorMessage {
    /// One clean line of at most 120 characters without addresses and without anything that looks like a key; nil when
    /// nothing is left. A server may echo the token that it was called with.
    static func safe(_ message: String?) -> String? {
        guard let message else { return nil }
        let words = HostileText.clean(message, limit: 400).split(separator: " ").map(masked)
        let text = GraphemeCut.cut(words.joined(separator: " "), graphemes: 120, bytes: 480)
        return text.isEmpty ? nil : text
    }

    /// ASCII runs that may be part of an address or key are masked; Chinese text around them stays.
    private static func masked(_ word: Substring) -> String {
        var (text, run) = ("", "")
        for character in word {
            if character.isASCII {
                run.append(character)
            } else {
                text += shown(run) + String(character)
                run = ""
            }
        }
        return text + shown(run)
    }

    private static func shown(_ run: String) -> String {
        if run.contains("//") || run.contains("%") || run.contains("=") { return "•••" }
        let parts = run.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }
        return (parts.map(\.count).max() ?? 0) >= 20 ? "•••" : run
    }
}
