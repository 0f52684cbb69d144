/// Makes letters comparable: case and accents of Latin, Greek and Cyrillic are gone, vowel points of Arabic too.
enum LetterFolding {
    /// The folded letter; 0 for a combining mark, which vanishes.
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: return scalar | 0x20
        case 0xC0...0x17F: return latin(Int(scalar) - 0xC0)
        case 0x218...0x219: return 0x73
        case 0x21A...0x21B: return 0x74
        case 0x300...0x36F, 0x64B...0x652, 0x5B0...0x5C7: return 0
        case 0x370...0x3FF: return greek(scalar)
        case 0x400...0x45F: return cyrillic(scalar)
        case 0x622, 0x623, 0x625: return 0x627
        default: return scalar
        }
    }

    private static func latin(_ index: Int) -> UInt32 { UInt32(bases.utf8Start[index]) }

    private static func greek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x386, 0x3AC: return 0x3B1
        case 0x388, 0x3AD: return 0x3B5
        case 0x389, 0x3AE: return 0x3B7
        case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: return 0x3B9
        case 0x38C, 0x3CC: return 0x3BF
        case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: return 0x3C5
        case 0x38F, 0x3CE: return 0x3C9
        case 0x3C2: return 0x3C3
        case 0x391...0x3A9: return scalar + 0x20
        default: return scalar
        }
    }

    private static func cyrillic(_ scalar: UInt32) -> UInt32 {
        let lower = scalar < 0x410 ? scalar + 0x50 : scalar < 0x430 ? scalar + 0x20 : scalar
        switch lower {
        case 0x439: return 0x438
        case 0x451: return 0x435
        case 0x457: return 0x456
        default: return lower
        }
    }

    /// The base letters of U+00C0 to U+017F.
    private static let bases: StaticString =
        """
        aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg\
        gggghhhhiiiiiiiiiiiijjkkkllllll--llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """
}
