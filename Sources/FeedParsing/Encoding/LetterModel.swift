/// How well letters beyond ASCII fit the languages that an encoding was made for: from −1 to 1 by letter.
struct LetterModel: Sendable {
    /// By scalar, below U+1000; hundredths, `Int8.min` for letters of which nothing is said.
    private let weights: [Int8]
    /// The letters of the script; nil for Latin, whose words mix ASCII and other letters.
    let script: ClosedRange<UInt32>?
    /// What a letter without a weight counts.
    private let otherwise: Float
    /// Marks of vowels in both cases, by scalar from the script's start, where words alternate between them and
    /// consonants; else empty.
    private let vowels: [Bool]

    /// `groups` holds letters and what each of them counts; upper case counts two thirds of lower case.
    init(
        _ groups: [(letters: String, weight: Float)],
        script: ClosedRange<UInt32>? = nil,
        otherwise: Float = -0.4,
        vowels: String = ""
    ) {
        self.script = script
        self.otherwise = otherwise
        self.vowels = Self.marks(vowels + vowels.uppercased(), from: script?.lowerBound ?? 0)
        var table = [Int8](repeating: .min, count: 0x1000)
        for group in groups {
            for scalar in group.letters.uppercased().unicodeScalars where table[Int(scalar.value)] == .min {
                table[Int(scalar.value)] = Int8(group.weight * 200 / 3)
            }
        }
        for group in groups {
            for scalar in group.letters.unicodeScalars { table[Int(scalar.value)] = Int8(group.weight * 100) }
        }
        weights = table
    }

    /// What a letter counts.
    func weight(_ scalar: UInt32) -> Float {
        guard scalar < 0x1000, weights[Int(scalar)] != .min else { return otherwise }
        return Float(weights[Int(scalar)]) / 100
    }

    /// Whether vowels are known.
    var hasVowels: Bool { !vowels.isEmpty }

    func isVowel(_ scalar: UInt32) -> Bool {
        guard let script, script.contains(scalar) else { return false }
        return vowels[Int(scalar - script.lowerBound)]
    }

    private static func marks(_ letters: String, from start: UInt32) -> [Bool] {
        guard !letters.isEmpty else { return [] }
        var marks = [Bool](repeating: false, count: 256)
        for scalar in letters.unicodeScalars { marks[Int(scalar.value - start)] = true }
        return marks
    }

    static let cyrillic = LetterModel(
        [("оеаинтсрвлкмдпу", 1), ("яыьгзбчйхжшю", 0.6), ("цщэфіїєґ", 0.4), ("ъёўјљњђћџ", 0.2)],
        script: 0x400...0x4FF,
        vowels: "аеиоуыэюяёіїє"
    )
    static let greek = LetterModel(
        [("αοιετνσρπκλυης", 1), ("μόάίέήγδθωώύ", 0.7), ("βχφ", 0.4), ("ζξψϊϋΐΰ", 0.2)],
        script: 0x370...0x3FF
    )
    static let hebrew = LetterModel(
        [("יוהלאמרתבש", 1), ("נדחעקפצגכםןסזטך", 0.6), ("ףץ", 0.3)],
        script: 0x590...0x5FF
    )
    static let arabic = LetterModel(
        [("ايلمنرتبوهدعسف", 1), ("ةكقحجشصطخأ", 0.6), ("زذضثغظءإآىئؤ،", 0.4), ("پچژگک؟؛", 0.2)],
        script: 0x600...0x6FF
    )
    static let thai = LetterModel(
        [("านรกอเงวมยลสต่้ิีั", 1), ("ทดปคบชหะำุูแไ", 0.8), ("พจข์ใโซถศณผฟธษญภ", 0.4)],
        script: 0xE00...0xE7F
    )
    static let western = LetterModel([
        ("éäöüáíóñèà", 1), ("çåßø", 0.9), ("ãêúùòì", 0.75), ("âôîëïæ", 0.6), ("õûœ", 0.35), ("ðþýšž", 0.15),
    ])
    static let central = LetterModel([
        ("áčěíňřšůýžąęłśżćńőú", 0.95), ("éóűşţșțăźťöü", 0.75), ("ďîâđľä", 0.5), ("ôĺŕß", 0.15),
    ])
    static let turkish = LetterModel([("ışğüçö", 1), ("âîû", 0.3), ("é", 0.1)], otherwise: -0.3)
    static let baltic = LetterModel([("ąčęėįšųūžāēīķļņģ", 0.95), ("äöüõ", 0.6), ("śźżćńłó", 0.2)])
    static let vietnamese = LetterModel([("đăâêôơưàáãéèíìóòúù", 0.8), ("ý", 0.5)], otherwise: -0.2)
}
