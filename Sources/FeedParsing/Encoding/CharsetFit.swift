/// How much decoded text looks like language: about 1 for the right encoding, 0 and less for a wrong one.
struct CharsetFit: Sendable, Hashable {
    /// The mean over the characters beyond ASCII.
    let score: Float
    /// How many there are.
    let count: Int

    /// Looks at UTF-8 that was read in `kind` of encoding.
    init(_ utf8: [UInt8], _ kind: CharsetCandidate.Kind) {
        switch kind {
        case .letters(let model): self.init(utf8) { $0.letter(model) }
        case .chinese, .japanese, .korean: self.init(utf8) { $0.eastAsian(kind) }
        }
    }

    @inline(__always)
    private init(_ utf8: [UInt8], value: (Place) -> Float) {
        var sum: Float = 0
        var count = 0
        var place = Place(scalar: 0x20, before: 0x20, earlier: 0x20, after: 0x20)
        // One scalar behind, since a place knows what follows.
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            place = Place(scalar: place.after, before: place.scalar, earlier: place.before, after: scalar.value)
            guard place.scalar >= 0x80 else { continue }
            count += 1
            sum += value(place)
        }
        if place.after >= 0x80 {
            count += 1
            sum += value(Place(scalar: place.after, before: place.scalar, earlier: place.before, after: 0x20))
        }
        score = count == 0 ? 0 : sum / Float(count)
        self.count = count
    }

    /// A character and its neighbours.
    private struct Place {
        let scalar: UInt32
        let before: UInt32
        /// The one before `before`.
        let earlier: UInt32
        let after: UInt32

        func eastAsian(_ kind: CharsetCandidate.Kind) -> Float {
            switch scalar {
            case 0xFFFD: return -1.5
            case 0x80...0x9F, 0xE000...0xF8FF: return -2
            case 0x4E00...0x9FA5:
                if kind == .korean { return -0.3 }
                return FrequentHan.contains(scalar) ? 1 : -0.15
            case 0x3041...0x30FE: return kind == .japanese ? 0.9 : -0.3
            case 0xAC00...0xD7A3: return kind == .korean ? FrequentHangul.contains(scalar) ? 1 : -0.1 : -1
            case 0x3001...0x3011, 0xFF01...0xFF5E, 0x2014, 0x2018...0x201D, 0x2026, 0xB7, 0x30FB: return 0.4
            case 0xFF61...0xFF9F: return -0.6
            default: return -0.3
            }
        }

        func letter(_ model: LetterModel) -> Float {
            if scalar == 0xFFFD || (0x80...0x9F).contains(scalar) { return -1.5 }
            if let script = model.script, script.contains(scalar) { return scripted(model) }
            guard Self.isLetter(scalar) else { return sign }
            guard model.script == nil else {
                return Self.isASCIILetter(before) || Self.isASCIILetter(after) ? -0.2 : -0.8
            }
            var value = model.weight(scalar)
            // Words of Latin letters have hardly three of these in a row.
            let isBefore = before >= 0x80 && Self.isLetter(before), isAfter = after >= 0x80 && Self.isLetter(after)
            if isBefore && isAfter { value -= 1 } else if isBefore || isAfter { value -= 0.3 }
            return value + caseValue
        }

        private func scripted(_ model: LetterModel) -> Float {
            var value = model.weight(scalar)
            if Self.isASCIILetter(before) || Self.isASCIILetter(after) { value -= 0.8 }
            // Forms that stand at the end of a word only.
            let isFinal = [0x3C2, 0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5].contains(scalar)
            if isFinal, Self.isLetter(after) { value -= 1 }
            return value + caseValue + thaiValue + soundValue(model)
        }

        /// Words alternate: vowels stand side by side as rarely as three consonants do.
        private func soundValue(_ model: LetterModel) -> Float {
            guard model.hasVowels, model.script?.contains(before) == true else { return 0 }
            let isVowel = model.isVowel(scalar)
            guard isVowel == model.isVowel(before) else { return 0 }
            if isVowel { return -0.5 }
            return model.script?.contains(earlier) == true && !model.isVowel(earlier) ? -0.6 : 0
        }

        /// Thai writes its marks above and below a consonant or another mark, and five vowels before one.
        private var thaiValue: Float {
            let isMark = scalar == 0xE31 || (0xE34...0xE3A).contains(scalar) || (0xE47...0xE4E).contains(scalar)
            if isMark, !(0xE01...0xE2E).contains(before), !(0xE31...0xE4E).contains(before) { return -2 }
            if (0xE40...0xE44).contains(scalar), !(0xE01...0xE2E).contains(after) { return -2 }
            return 0
        }

        /// Upper case follows lower case in no word, nor lower case two of upper case.
        private var caseValue: Float { Self.isLower(before) && Self.isUpper(scalar) ? -0.9 : 0 }

        /// Quotation marks, dashes and signs stand at the edges of words, the apostrophe between letters.
        private var sign: Float {
            let isInside = Self.isLetter(before) && Self.isLetter(after)
            switch scalar {
            case 0x2019: return isInside ? 1 : 0.5
            case 0x2018, 0x201C, 0xAB, 0x201E, 0xBF, 0xA1: return isInside ? -0.8 : Self.isLetter(after) ? 0.9 : 0
            case 0x201D, 0xBB, 0x2026, 0x2122, 0xAE: return Self.isLetter(after) ? -0.5 : 0.8
            case 0x2013, 0x2014: return isInside ? 0 : 0.7
            case 0xB7, 0xA0, 0x20AC, 0xA3, 0xA9, 0xB0, 0xA7, 0x2116, 0x2022: return isInside ? -0.2 : 0.4
            default: return isInside ? -0.9 : -0.3
            }
        }

        private static func isASCIILetter(_ scalar: UInt32) -> Bool {
            (0x41...0x5A).contains(scalar & ~0x20)
        }

        private static func isLetter(_ scalar: UInt32) -> Bool {
            if scalar < 0x80 { return isASCIILetter(scalar) }
            if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA }
            return scalar != 0xD7 && scalar != 0xF7 && !(0x2000...0x2BFF).contains(scalar) && scalar < 0xFFF0
        }

        private static func isLower(_ scalar: UInt32) -> Bool {
            switch scalar {
            case 0x61...0x7A, 0xDF...0xFF, 0x3AC...0x3CE, 0x430...0x45F: true
            case 0x100...0x137, 0x14A...0x177: scalar & 1 == 1
            case 0x139...0x148, 0x179...0x17E: scalar & 1 == 0
            default: false
            }
        }

        private static func isUpper(_ scalar: UInt32) -> Bool {
            switch scalar {
            case 0x41...0x5A, 0xC0...0xDE, 0x178, 0x388...0x3AB, 0x400...0x42F: true
            case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0
            case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
            default: false
            }
        }
    }
}
