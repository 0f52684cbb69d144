import FoundationEssentials

/// What a robot says of a message, its code as integer or text, unknown keys ignored.
struct RobotAnswer: Sendable {
    /// How a vendor's answers tell their code.
    struct Reading: Sendable {
        /// The keys that may hold it, the more telling ones first; none where the whole body is one word.
        let keys: [String]
        /// The code of a delivery.
        let success: String
    }

    /// A number, or the word that means success; nil without one.
    let code: String?
    let message: String?
    /// `{"status":1111,"wait":5,"punish":"deny"}`, as DingTalk's gateway refuses what comes too fast.
    let isDenied: Bool
    /// Seconds.
    let wait: Int?

    /// nil for HTML, an empty body and everything else that is no JSON object, and no word where one is wanted.
    static func read(_ body: [UInt8], _ reading: Reading) -> RobotAnswer? {
        let bytes = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body[...]
        if reading.keys.isEmpty { return word(bytes) }
        let fields = try? JSONDecoder().decode([String: JSONScalar].self, from: Data(bytes))
        return fields.map { RobotAnswer($0, reading) }
    }

    private init(_ fields: [String: JSONScalar], _ reading: Reading) {
        let codes = reading.keys.compactMap { fields[$0]?.code(success: reading.success) }
        // Feishu's older key stays beside its newer one: what is no success counts.
        code = codes.first { $0 != reading.success } ?? codes.first
        message = ["errmsg", "msg", "message", "error", "StatusMessage"].lazy.compactMap { fields[$0]?.text }.first
        isDenied = fields["status"]?.number == 1111 || fields["punish"] != nil
        wait = fields["wait"]?.number
    }

    private init(word: String) {
        (code, message, isDenied, wait) = (word, nil, false, nil)
    }

    /// `ok`, `no_service`; nil for anything longer or stranger.
    private static func word(_ body: ArraySlice<UInt8>) -> RobotAnswer? {
        let text = String(decoding: body.prefix(80), as: UTF8.self).filter { !$0.isWhitespace }
        let isWord = (1...60).contains(text.count) && text.allSatisfy { $0 == "_" || $0.isASCII && $0.isLowercase }
        return isWord ? RobotAnswer(word: text) : nil
    }
}

/// A value of a JSON object, as far as a code or a message can be.
private enum JSONScalar: Decodable {
    case whole(Int)
    case words(String)
    case other

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            self = .whole(number)
        } else if let text = try? value.decode(String.self) {
            self = .words(text)
        } else {
            self = .other
        }
    }

    var text: String? { if case .words(let text) = self { text } else { nil } }

    /// The integer, or the text that spells one.
    var number: Int? {
        switch self {
        case .whole(let number): number
        case .words(let text): Int(text.filter { $0 != " " })
        case .other: nil
        }
    }

    func code(success: String) -> String? {
        if let number { return String(number) }
        return text == success ? success : nil
    }
}
