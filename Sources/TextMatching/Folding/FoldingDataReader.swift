/// Reads the records of the generated literals: base-36 numbers separated by `,` or `=`, each record ended by `;`.
struct FoldingDataReader {
    private var numbers: [Int] = []
    private var current = 0
    private var isNegative = false

    /// Calls `body` with the numbers of each record of `text`.
    static func forEachRecord(of text: String, _ body: ([Int]) -> Void) {
        var reader = FoldingDataReader()
        for byte in text.utf8 {
            reader.take(byte, body)
        }
    }

    private mutating func take(_ byte: UInt8, _ body: ([Int]) -> Void) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): current = current * 36 + Int(byte) - 48
        case UInt8(ascii: "a")...UInt8(ascii: "z"): current = current * 36 + Int(byte) - 87
        case UInt8(ascii: "-"): isNegative = true
        case UInt8(ascii: ","), UInt8(ascii: "="): endNumber()
        case UInt8(ascii: ";"):
            endNumber()
            body(numbers)
            numbers.removeAll(keepingCapacity: true)
        default: break
        }
    }

    private mutating func endNumber() {
        numbers.append(isNegative ? -current : current)
        current = 0
        isNegative = false
    }
}
