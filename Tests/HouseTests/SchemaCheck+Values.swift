extension SchemaCheck {
    /// The keywords about a single value; nil for any other keyword.
    func ofValue(_ keyword: String, _ argument: SchemaValue) -> [String]? {
        switch keyword {
        case "type": refuse(isType(argument), "is \(value.types.sorted()[0])")
        case "enum": refuse(argument.values?.contains(value) ?? false, "is none of the choices")
        case "const": refuse(argument == value, "is not the constant")
        case "pattern": refuse(matches(argument), "does not match")
        case "maxLength": refuse(length <= limit(argument), "is too long")
        case "minimum": refuse(value.number.map { $0 >= limit(argument) } ?? true, "is too small")
        case "exclusiveMinimum": refuse(value.number.map { $0 > limit(argument) } ?? true, "is too small")
        case "maximum": refuse(value.number.map { $0 <= limit(argument) } ?? true, "is too large")
        default: nil
        }
    }

    func refuse(_ isGood: Bool, _ text: String) -> [String] { isGood ? [] : [refusal(text)] }

    func limit(_ argument: SchemaValue) -> Double { argument.number ?? .nan }

    private var length: Double { Double(value.text?.unicodeScalars.count ?? 0) }

    private func isType(_ argument: SchemaValue) -> Bool {
        let wanted = argument.text.map { [$0] } ?? argument.texts
        return !value.types.isDisjoint(with: wanted)
    }

    private func matches(_ argument: SchemaValue) -> Bool {
        guard let text = value.text, let pattern = argument.text else { return true }
        return book.finds(pattern, in: text)
    }
}
