import Foundation

extension JSON {
    /// Reads one line of thousands: trying one type after the other, as `Decodable` must, takes ten times as long.
    init(line: String) throws {
        self = try Self.value(JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed))
    }

    /// The lines of a `.jsonl` text.
    static func lines(_ text: String) -> [String] {
        text.components(separatedBy: "\n").filter { !$0.isEmpty }
    }

    /// An object whose members are texts; nil where it is none.
    var strings: [String: String]? {
        guard case .members(let members) = self else { return nil }
        return members.compactMapValues(\.string)
    }

    private static func value(_ object: Any) throws -> JSON {
        switch object {
        case let text as String: .letters(text)
        case let number as NSNumber: number.isFlag ? .flag(number.boolValue) : .figure(number.doubleValue)
        case let list as [Any]: .array(try list.map(value))
        case let members as [String: Any]: .members(try members.mapValues(value))
        default: .null
        }
    }
}

extension NSNumber {
    /// A number of JSON is never a single char.
    fileprivate var isFlag: Bool { String(cString: objCType) == "c" }
}
