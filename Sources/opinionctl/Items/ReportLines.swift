import ControlAPI
import Glibc
import OpinionCore

/// A file or standard input in parts that one request may carry, read as it comes: memory stays bounded.
struct ReportLines {
    struct Part {
        /// Whole lines, without those that are empty or too long.
        var bytes: [UInt8] = []
        /// The number of each line in the whole input.
        var numbers: [Int] = []
        /// Lines that no request may carry.
        var tooLong: [Int] = []
    }

    /// Lines of a part; a collector that sends one a minute does not wait for the end of its input.
    private static let most = 1_000
    private static let heaviest = 4 << 20

    private let path: String
    private let language: Language
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    /// Where the next line begins.
    private var start = 0
    private var isAtEnd = false
    private var number = 0

    init(path: String, _ language: Language) throws(CommandFailure) {
        (self.path, self.language) = (path, language)
        guard path != "-" else {
            descriptor = STDIN_FILENO
            return
        }
        descriptor = try InputFile.opened(path, language)
    }

    /// The next part; nil at the end.
    mutating func next() throws(CommandFailure) -> Part? {
        var part = Part()
        while part.numbers.count < Self.most, part.bytes.count < Self.heaviest {
            guard let line = try line() else { break }
            number += 1
            if line.isTooLong {
                part.tooLong.append(number)
            } else if line.bytes.contains(where: { $0 > 0x20 }) {
                part.numbers.append(number)
                part.bytes += line.bytes + [0x0A]
            }
            // What is there is sent at once when no more waits.
            if !isAtEnd, !part.numbers.isEmpty, !buffer[start...].contains(0x0A), !isReady { break }
        }
        return part.numbers.isEmpty && part.tooLong.isEmpty ? nil : part
    }

    private mutating func line() throws(CommandFailure) -> (bytes: ArraySlice<UInt8>, isTooLong: Bool)? {
        var isTooLong = false
        while true {
            if let end = buffer[start...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return (buffer[start..<end], isTooLong || end - start > ReportLimits.line)
            }
            if buffer.count - start > ReportLimits.line {
                isTooLong = true
                (buffer, start) = ([], 0)
            }
            guard !isAtEnd else {
                guard isTooLong || start < buffer.count else { return nil }
                defer { (buffer, start) = ([], 0) }
                return (buffer[start...], isTooLong)
            }
            try fill()
        }
    }

    private mutating func fill() throws(CommandFailure) {
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { return }
        guard count >= 0 else { throw InputFile.Fault(path: path, errno: errno).failure(language) }
        if count == 0 { isAtEnd = true }
        buffer = Array(buffer[start...]) + chunk[..<count]
        start = 0
    }

    /// Whether input waits to be read, poll(2).
    private var isReady: Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, 0) > 0
    }
}
