/// A dotted path into JSON: `data.list[0].title`, `sections[*].items`, `data.*.name`, `["odd.key"].x`.
struct JSONPath: Hashable, Sendable {
    /// One step.
    enum Step: Hashable, Sendable {
        case key(String)
        /// From 0; negative from the end.
        case index(Int)
        /// Every element, or every member in the order of its keys.
        case every
    }

    let source: String
    let steps: [Step]

    /// Values that one path may give.
    static let maxValues = 100_000

    /// `$` and `$.` in front, as in JSONPath, mean the root and may be left out.
    init(_ source: String) throws(SelectorFault) {
        self.source = source
        guard source.unicodeScalars.count <= Selector.maxLength else {
            throw SelectorFault(Selector.maxLength, .tooLong)
        }
        var reader = JSONPathReader(source)
        steps = try reader.steps()
    }

    /// The values the path leads to; text that holds JSON is read where the path goes on into it.
    func values(in root: JSONValue) -> [JSONValue] {
        Self.apply(steps, to: [root]).filter { $0 != .null }
    }

    /// What some steps lead to from some values.
    static func apply(_ steps: [Step], to start: [JSONValue]) -> [JSONValue] {
        var values = start
        for step in steps {
            var next: [JSONValue] = []
            for value in values where next.count < maxValues { apply(step, to: opened(value), &next) }
            values = Array(next.prefix(maxValues))
        }
        return values
    }

    private static func apply(_ step: Step, to value: JSONValue, _ next: inout [JSONValue]) {
        switch (step, value) {
        case (.key(let key), .object): if let member = value[key] { next.append(member) }
        // A list where one thing was expected: each of its elements.
        case (.key(let key), .array(let elements)): next += elements.compactMap { $0[key] }
        case (.index(let index), .array(let elements)):
            let place = index < 0 ? elements.count + index : index
            if elements.indices.contains(place) { next.append(elements[place]) }
        case (.every, .array(let elements)): next += elements
        case (.every, .object(let members)):
            next += members.sorted { Self.precedes($0.key, $1.key) }.map(\.value)
        default: break
        }
    }

    /// Keys that are numbers come in the order of the numbers.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        if let a = Int(left), let b = Int(right) { return a < b }
        return left < right
    }

    /// JSON within text, as some interfaces wrap it.
    static func opened(_ value: JSONValue) -> JSONValue {
        guard case .string(let text) = value, let first = text.utf8.first(where: { $0 > 0x20 }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return value }
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer {
            var reader = JSONReader($0, maxDepth: 100)
            return (try? reader.document()) ?? value
        }
    }
}

/// Reads the letters of a path.
private struct JSONPathReader {
    private var scanner: CSSScanner

    init(_ source: String) { scanner = CSSScanner(source, base: 0) }

    mutating func steps() throws(SelectorFault) -> [JSONPath.Step] {
        var steps: [JSONPath.Step] = []
        scanner.skipSpace()
        if scanner.skip("$") { _ = scanner.skip(".") }
        while !scanner.isAtEnd {
            if scanner.skip("[") {
                steps.append(try bracket())
            } else {
                steps.append(scanner.skip("*") ? .every : .key(try name()))
            }
            scanner.skipSpace()
            if scanner.isAtEnd || scanner.current == "[" { continue }
            guard scanner.skip(".") else { throw scanner.unexpected() }
            if scanner.isAtEnd { throw scanner.fault(.empty) }
        }
        return steps
    }

    private mutating func bracket() throws(SelectorFault) -> JSONPath.Step {
        let open = scanner.at - 1
        scanner.skipSpace()
        let isQuoted = scanner.current == "\"" || scanner.current == "'"
        let start = scanner.at
        let text = try scanner.value(endingAt: "]")
        scanner.skipSpace()
        guard scanner.skip("]") else {
            if scanner.isAtEnd { throw SelectorFault(open, .unclosed("[")) }
            throw scanner.unexpected()
        }
        if isQuoted { return .key(text) }
        if text == "*" { return .every }
        guard let index = Int(text) else { throw SelectorFault(start, .badIndex(text)) }
        return .index(index)
    }

    /// Up to a dot or bracket; `\.` is a dot in a name.
    private mutating func name() throws(SelectorFault) -> String {
        var name = String.UnicodeScalarView()
        while let letter = scanner.current, letter != ".", letter != "[" {
            if letter == "]" { throw scanner.unexpected() }
            if letter == "\\", scanner.at + 1 < scanner.letters.count { scanner.at += 1 }
            name.append(scanner.letters[scanner.at])
            scanner.at += 1
        }
        guard !name.isEmpty else { throw scanner.unexpected() }
        return String(name).trimmingSpaces
    }
}
