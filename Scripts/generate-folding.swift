// Writes Sources/TextMatching/Folding/FoldingData*.swift from the Unicode data of this machine's Foundation.
// Run: swiftc -O Scripts/generate-folding.swift -o /tmp/generate-folding && /tmp/generate-folding Sources/TextMatching/Folding
//
// The fold of one scalar is the fixed point of: NFKC, full case folding, removal of the combining diacritical marks
// U+0300-036F, a few punctuation variants, Traditional -> Simplified character by character.

import Foundation

/// Variants that ICU's Hant-Hans leaves alone but that news text mixes freely, and radicals that PDF copies contain.
let variantPairs = """
    峯峰麪面譭毁倂并馀余滙汇曡叠吿告囯国妳你牠它硷碱鹻碱凴凭査查淩凌衹只彷仿彿佛覆复甦苏喫吃砲炮礮炮燄焰鉅巨钜巨鎔熔镕熔\
    粧妆籐藤讌宴䜩宴遶绕傚效砦寨搾榨慄栗噁恶鬨哄裏里嶽岳盃杯綵彩疋匹脣唇姪侄菓果捨舍菴庵谿溪滷卤\
    鋭锐説说脱脱悦悦戶户戸户黃黄甯宁寗宁槪概旣既卽即鄕乡郞郎靑青淸清強强彊强敎教産产縂总緖绪緒绪増增徳德歩步毎每海海\
    価价\
    ⺁厂⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙⻳龟
    """

/// Punctuation that keyboards vary: apostrophes, hyphens, and the middle dot of foreign names.
let punctuation: [UInt32: UInt32] = [
    0x2018: 0x27, 0x2019: 0x27, 0x201B: 0x27, 0x2032: 0x27, 0x02BC: 0x27,
    0x2010: 0x2D, 0x2011: 0x2D, 0x2012: 0x2D, 0x2013: 0x2D, 0x2212: 0x2D,
    0x30FB: 0xB7, 0x2022: 0xB7, 0x2027: 0xB7, 0x2219: 0xB7, 0x22C5: 0xB7, 0x0387: 0xB7,
]

func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
func string(_ values: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: values.compactMap { Unicode.Scalar($0) })
    return String(view)
}

let variants: [UInt32: UInt32] = {
    let all = scalars(variantPairs)
    return Dictionary(stride(from: 0, to: all.count, by: 2).map { (all[$0], all[$0 + 1]) }) { first, _ in first }
}()

func caseFolded(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        scalar.properties.uppercaseMapping.unicodeScalars.map { $0.properties.lowercaseMapping }.joined()
    }.joined()
}

func withoutMarks(_ text: String) -> String {
    let decomposed = scalars(text.decomposedStringWithCanonicalMapping)
    guard decomposed.contains(where: { 0x300...0x36F ~= $0 }) else { return text }
    return string(decomposed.filter { !(0x300...0x36F ~= $0) }).precomposedStringWithCanonicalMapping
}

func simplified(_ value: UInt32) -> UInt32 {
    if let variant = variants[value] { return variant }
    guard value >= 0x2E80 else { return punctuation[value] ?? value }
    let text = string([value])
    let result = scalars(text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text)
    return punctuation[value] ?? (result.count == 1 ? result[0] : value)
}

func foldOnce(_ text: String) -> String {
    let composed = text.precomposedStringWithCompatibilityMapping
    let folded = withoutMarks(caseFolded(composed).precomposedStringWithCompatibilityMapping)
    return string(scalars(folded).map(simplified))
}

/// Circled and parenthesised numbers and letters; they fold to words of their own, so that `①AI` holds the word `AI`.
func isEnclosed(_ value: UInt32) -> Bool {
    switch value {
    case 0x2460...0x24FF, 0x3248...0x324F, 0x3251...0x325F, 0x32B1...0x32BF, 0x1F100...0x1F1AD: true
    default: false
    }
}

/// The fold of one scalar; spacing diacritics, whose NFKC starts with a space, stay what they are.
func fold(_ scalar: Unicode.Scalar) -> [UInt32] {
    var text = String(scalar)
    if scalars(text.precomposedStringWithCompatibilityMapping).first == 0x20 { return [scalar.value] }
    for _ in 0..<8 {
        let next = foldOnce(text)
        if scalars(next) == scalars(text) { break }
        text = next
    }
    return isEnclosed(scalar.value) && text != String(scalar) ? [0x20] + scalars(text) + [0x20] : scalars(text)
}

// MARK: - Collecting

var spaces: [UInt32] = []
var dropped: [UInt32] = []
var singles: [(from: UInt32, to: UInt32)] = []
var expansions: [(from: UInt32, to: [UInt32])] = []

for value in UInt32(0x09)...0xE0FFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    if value >= 0x323B0 && value < 0xE0000 { continue }
    if scalar.properties.isWhitespace || value == 0x200B {
        spaces.append(value)
        continue
    }
    if 0x300...0x36F ~= value || value == 0x3099 || value == 0x309A { continue }
    if scalar.properties.isDefaultIgnorableCodePoint {
        dropped.append(value)
        continue
    }
    if 0xAC00...0xD7A3 ~= value { continue }
    let folded = fold(scalar)
    if folded == [value] || folded == [0x3099] || folded == [0x309A] { continue }
    if folded.count == 1 { singles.append((value, folded[0])) } else { expansions.append((value, folded)) }
}

// MARK: - Encoding

func base36(_ value: Int) -> String { String(value, radix: 36) }
func ranges(_ values: [UInt32]) -> String {
    var result: [(UInt32, UInt32)] = []
    for value in values {
        if let last = result.last, last.1 + 1 == value {
            result[result.count - 1].1 = value
        } else {
            result.append((value, value))
        }
    }
    return result.map { "\(base36(Int($0.0))),\(base36(Int($0.1)));" }.joined()
}

func isIdeograph(_ value: UInt32) -> Bool {
    0x3400...0x9FFF ~= value || 0x20000...0x2F7FF ~= value || value >= 0x30000
}

let pairs = singles.filter { isIdeograph($0.from) }
var rest = singles.filter { !isIdeograph($0.from) }
var runs = ""
var sequences = ""
while let first = rest.first {
    func length(stride: UInt32) -> Int {
        var count = 1
        while count < rest.count, rest[count].from == first.from + UInt32(count) * stride,
            Int(rest[count].to) - Int(rest[count].from) == Int(first.to) - Int(first.from)
        { count += 1 }
        return count
    }
    let (one, two) = (length(stride: 1), length(stride: 2))
    var taken = max(one, two)
    var literal = 0
    while literal < rest.count, rest[literal].from == first.from + UInt32(literal), rest[literal].to >= 0x3041 {
        literal += 1
    }
    if literal > taken {
        sequences += "\(base36(Int(first.from)))=\(string(rest[..<literal].map(\.to)));"
        taken = literal
    } else {
        let delta = Int(first.to) - Int(first.from)
        let run = taken == 1 ? "" : "\(base36(taken)),\(two > one ? 2 : 1),"
        runs += "\(base36(Int(first.from))),\(run)\(base36(delta));"
    }
    rest.removeFirst(taken)
}
let expansionText = expansions.map { expansion in
    let targets = expansion.to.map { base36(Int($0)) }.joined(separator: ",")
    return "\(base36(Int(expansion.from)))=\(targets);"
}.joined()

func literal(_ text: String, width: Int) -> String {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        line.append(scalar)
        if line.count == width {
            lines.append(String(line))
            line = String.UnicodeScalarView()
        }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return "\"\"\"\n" + lines.map { "        \($0)\n" }.joined() + "        \"\"\""
}

func write(_ name: String, _ body: String) throws {
    let text = "// Generated by Scripts/generate-folding.swift; do not edit.\n\nextension FoldingData {\n\(body)}\n"
    try text.write(toFile: CommandLine.arguments[1] + "/FoldingData+\(name).swift", atomically: true, encoding: .utf8)
}

try write(
    "Han",
    """
        /// Ideographs and what they fold to, in pairs: Traditional and variant characters to Simplified ones.
        static let hanPairs = \(literal(string(pairs.flatMap { [$0.from, $0.to] }), width: 100))

        /// `first=targets;` with the first scalar in base 36: consecutive compatibility ideographs and kana.
        static let sequences = \(literal(sequences, width: 100))

    """
)
try write(
    "Scalars",
    """
        /// `first,last;` in base 36: white space, with the zero-width space.
        static let spaces = \(literal(ranges(spaces), width: 110))

        /// `first,last;` in base 36: default ignorable scalars.
        static let dropped = \(literal(ranges(dropped), width: 110))

        /// `first,count,stride,delta;`, or `first,delta;` for one, in base 36: scalars that fold to one other scalar.
        static let runs = \(literal(runs, width: 110))

    """
)
try write(
    "Expansions",
    """
        /// `scalar=scalar,scalar…;` in base 36: scalars that fold to several, or to none.
        static let expansions = \(literal(expansionText, width: 110))

    """
)
let still = variants.keys.filter { simplified($0) == $0 && variants[$0] != $0 }.map { string([$0]) }
print(
    "pairs \(pairs.count) runs \(runs.utf8.count) B sequences \(sequences.utf8.count) B expansions \(expansions.count); unmapped \(still)"
)
