import OpinionCore

/// A program to be run once.
struct Program: Sendable, Hashable {
    /// The absolute path first.
    let arguments: [String]
    /// The whole of it, `name=value`.
    let environment: [String]
    /// How long it may take.
    let time: TimeSpan

    var path: String { arguments.first ?? "" }

    /// Its arguments may hold a key: each is shown by its length.
    var shown: String {
        ([path] + arguments.dropFirst().map { "‹\($0.count)›" }).joined(separator: " ")
    }
}

/// How a program ended; `line` is the first that it wrote to standard error.
enum ProgramEnd: Sendable, Hashable {
    case exited(code: Int32, line: String?)
    case killed(signal: Int32, line: String?)
    /// It did not end in its time and was killed with all that it had started.
    case late(line: String?)
    /// Nobody waits for it any more; it was killed as well.
    case givenUp
    case notStarted(Cause)

    enum Cause: Sendable, Hashable {
        case system(Int32)
        case noThread
    }
}

/// The first line of what a program says that holds anything; the rest is read and forgotten, however much it is.
struct FirstLine: Sendable {
    private static let limit = 4_096
    private var bytes: [UInt8] = []
    private var isWhole = false

    mutating func append(_ more: ArraySlice<UInt8>) {
        for byte in more where !isWhole {
            let isEnd = byte == 0x0A || byte == 0x0D
            if isEnd ? isAnything : bytes.count >= Self.limit {
                isWhole = true
            } else if isEnd {
                bytes = []
            } else {
                bytes.append(byte)
            }
        }
    }

    /// nil when it said nothing.
    var text: String? { isAnything ? String(decoding: bytes, as: UTF8.self) : nil }

    private var isAnything: Bool { bytes.contains { $0 > 0x20 } }
}
