/// English month names by their first three letters.
enum EnglishMonth {
    /// 1 to 12 for three letters in lower case, the first in the highest byte; nil for other letters.
    static func number(_ letters: UInt32) -> Int? {
        switch letters {
        case 0x6A616E: return 1
        case 0x666562: return 2
        case 0x6D6172: return 3
        case 0x617072: return 4
        case 0x6D6179: return 5
        case 0x6A756E: return 6
        case 0x6A756C: return 7
        case 0x617567: return 8
        case 0x736570: return 9
        case 0x6F6374: return 10
        case 0x6E6F76: return 11
        case 0x646563: return 12
        default: return nil
        }
    }
}
