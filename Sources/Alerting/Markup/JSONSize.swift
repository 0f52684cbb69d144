/// How many bytes a text takes inside a JSON string.
enum JSONSize {
    static func of(_ text: String) -> Int {
        text.utf8.reduce(0) { $0 + ($1 == 0x22 || $1 == 0x5C || $1 == 0x0A ? 2 : $1 < 0x20 ? 6 : 1) }
    }
}
