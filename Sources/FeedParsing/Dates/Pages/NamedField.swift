/// A field of a date that is written as a name.
enum NamedField {
    /// The fields with the name at the beginning of `text` taken in, the part of the day if it is one, and how many
    /// scalars it took; nil when there is no such name.
    static func read(
        _ text: String,
        _ field: DatePattern.Field,
        into fields: DateFields
    ) -> (fields: DateFields, part: DayPart?, length: Int)? {
        // The shortest beginning that cannot be read further is the name.
        var best: (DateFields, DayPart?, Int)?
        for length in 1...max(1, text.unicodeScalars.count) where length <= text.unicodeScalars.count {
            let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(length)))
            guard let found = value(head, field, fields) else { continue }
            best = (found.fields, found.part, length)
        }
        return best
    }

    private static func value(
        _ head: String,
        _ field: DatePattern.Field,
        _ fields: DateFields
    ) -> (fields: DateFields, part: DayPart?)? {
        var head = head
        return head.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: DateToken.self, capacity: 8) { buffer in
                var lexer = DateLexer(bytes, into: buffer)
                let tokens = lexer.run()
                return take(tokens, field, fields)
            }
        }
    }

    private static func take(
        _ tokens: UnsafeBufferPointer<DateToken>,
        _ field: DatePattern.Field,
        _ fields: DateFields
    ) -> (fields: DateFields, part: DayPart?)? {
        guard let first = tokens.first else { return nil }
        var fields = fields
        switch field {
        case .month where tokens.count == 1 && first.kind == .month: fields.month = first.value
        case .month where tokens.count == 2 && first.kind == .number && tokens[1].kind == .unit:
            fields.month = first.value
        case .part where tokens.count == 1 && first.kind == .dayPart: return (fields, DayPart(rawValue: first.value))
        case .weekday where tokens.count == 1 && (first.kind == .weekday || first.digits == 1): break
        case .zone:
            // A time before it makes it a zone.
            var reader = DateReader(tokens, customs: DateCustoms(), fields: DateFields(dayNumber: 0, hour: 0))
            reader.clockEnd = 0
            guard tokens.count <= 4, reader.read() != nil, let zone = reader.fields.zone else { return nil }
            fields.zone = zone
        default: return nil
        }
        return (fields, nil)
    }
}
