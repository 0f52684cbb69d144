import OpinionCore

// What a value means; each reports a value that means something else and returns nil.
extension YAMLNode {
    /// Any text, numbers and `true` as they are written.
    func text(_ faults: inout Faults) -> String? {
        guard case .scalar(let scalar) = content else { return refuse(.wrongType(name, .text), &faults) }
        let text = scalar.style == .block ? String(scalar.text.trimmingSuffix { $0 == "\n" }) : scalar.text
        guard !isNull, !text.allSatisfy(\.isWhitespace) else { return refuse(.emptyValue(name), &faults) }
        return text
    }

    /// A name: text without line ends and control characters.
    func line(_ faults: inout Faults) -> String? {
        guard let text = text(&faults) else { return nil }
        guard text.unicodeScalars.allSatisfy({ Harmless.scalar($0) == $0 }) else {
            return refuse(.severalLines(name), &faults)
        }
        return text
    }

    func flag(_ faults: inout Faults) -> Bool? {
        guard !isNull else { return refuse(.emptyValue(name), &faults) }
        switch plain {
        case "true": return true
        case "false": return false
        default: return refuse(.wrongType(name, .flag), &faults)
        }
    }

    func count(_ range: ClosedRange<Int>, _ faults: inout Faults) -> Int? {
        guard !isNull else { return refuse(.emptyValue(name), &faults) }
        guard let plain, let number = Int(plain) else { return refuse(.wrongType(name, .number), &faults) }
        guard range.contains(number) else {
            return refuse(.outOfRange(plain, "\(range.lowerBound)", "\(range.upperBound)"), &faults)
        }
        return number
    }

    func span(_ range: ClosedRange<TimeSpan>, _ faults: inout Faults) -> TimeSpan? {
        guard let text = text(&faults) else { return nil }
        guard let span = TimeSpan(text) else { return refuse(.badDuration(text), &faults) }
        guard range.contains(span) else {
            return refuse(.outOfRange(text, "\(range.lowerBound)", "\(range.upperBound)"), &faults)
        }
        return span
    }

    /// `1%` to `99%`.
    func percent(_ faults: inout Faults) -> Int? {
        guard let text = text(&faults) else { return nil }
        guard text.hasSuffix("%"), let number = Int(text.dropLast()), (1...99).contains(number) else {
            return refuse(.badPercent(text), &faults)
        }
        return number
    }

    /// A value of an enum, by its raw value.
    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ type: Choice.Type,
        _ faults: inout Faults
    ) -> Choice? {
        guard let text = text(&faults) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let choices = Choice.allCases.map(\.rawValue)
        return refuse(.unknownChoice(text, choices, meant: NearestName.to(text, among: choices)), &faults)
    }

    func list(_ faults: inout Faults) -> [YAMLNode]? {
        guard case .list(let values) = content else {
            return refuse(isNull ? .emptyValue(name) : .wrongType(name, .list), &faults)
        }
        return values
    }

    func refuse<Value>(_ problem: Problem, _ faults: inout Faults) -> Value? {
        faults.add(problem, at: position)
        return nil
    }

    private var plain: String? {
        guard case .scalar(let scalar) = content, scalar.style == .plain else { return nil }
        return scalar.text
    }
}

extension String {
    fileprivate func trimmingSuffix(while drops: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, drops(last) { rest.removeLast() }
        return rest
    }
}
