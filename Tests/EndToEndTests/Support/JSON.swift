import Foundation

/// Whatever JSON says, read as a script of a user would: by the names of the contract.
@dynamicMemberLookup
enum JSON: Decodable, Equatable, Sendable {
    case null
    case flag(Bool)
    case figure(Double)
    case letters(String)
    case array([JSON])
    case members([String: JSON])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .flag(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .figure(number)
        } else if let text = try? value.decode(String.self) {
            self = .letters(text)
        } else if let list = try? value.decode([JSON].self) {
            self = .array(list)
        } else {
            self = .members(try value.decode([String: JSON].self))
        }
    }

    init(parsing text: String) throws { self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8)) }

    /// A member; null where there is none.
    subscript(dynamicMember name: String) -> JSON { self[name] }

    subscript(name: String) -> JSON {
        guard case .members(let members) = self else { return .null }
        return members[name] ?? .null
    }

    subscript(index: Int) -> JSON { list.indices.contains(index) ? list[index] : .null }

    var list: [JSON] {
        guard case .array(let list) = self else { return [] }
        return list
    }

    var keys: Set<String> {
        guard case .members(let members) = self else { return [] }
        return Set(members.keys)
    }

    var string: String? {
        guard case .letters(let text) = self else { return nil }
        return text
    }

    var int: Int? {
        guard case .figure(let number) = self else { return nil }
        return Int(number)
    }

    var bool: Bool? {
        guard case .flag(let bool) = self else { return nil }
        return bool
    }
}
