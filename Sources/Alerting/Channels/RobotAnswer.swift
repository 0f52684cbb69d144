import FoundationEssentials

/// The JSON that group robots answer with, codes as integers or strings, unknown keys ignored.
struct RobotAnswer: Decodable, Sendable {
    let code: Int?
    let message: String?
    /// `{"status":1111,"wait":5,"punish":"deny"}`, as DingTalk's gateway refuses what comes too fast.
    let status: Int?
    let wait: Int?
    let isDenied: Bool

    /// nil for HTML, an empty body and everything else that is no JSON object.
    static func read(_ body: [UInt8]) -> RobotAnswer? {
        let bytes = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body[...]
        return try? JSONDecoder().decode(RobotAnswer.self, from: Data(bytes))
    }

    private enum Key: String, CodingKey { case errcode, errmsg, status, wait, punish }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        code = Self.number(fields, .errcode)
        message = try? fields.decode(String.self, forKey: .errmsg)
        status = Self.number(fields, .status)
        wait = Self.number(fields, .wait)
        isDenied = fields.contains(.punish)
    }

    private static func number(_ fields: KeyedDecodingContainer<Key>, _ key: Key) -> Int? {
        if let number = try? fields.decode(Int.self, forKey: key) { return number }
        return (try? fields.decode(String.self, forKey: key)).flatMap { Int($0.filter { $0 != " " }) }
    }
}
