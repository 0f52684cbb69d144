import Glibc
import LoopbackServer

/// Lines in, lines out; the two ends may be one socket or the pipes of a TLS relay.
final class SMTPStream {
    private let input: Int32
    private let output: Int32
    private let stop: Pipe
    private var waiting: [UInt8] = []

    /// Takes over neither descriptor.
    init(input: Int32, output: Int32, stop: Pipe) {
        (self.input, self.output, self.stop) = (input, output, stop)
    }

    /// The next line without its end; nil when there is no more.
    func line() -> String? {
        while true {
            if let end = waiting.firstIndex(of: 10) {
                let line = waiting[..<end].filter { $0 != 13 }
                waiting.removeFirst(end + 1)
                return String(decoding: line, as: UTF8.self)
            }
            guard wait(for: [input], or: stop), fill() else { return nil }
        }
    }

    /// The lines before one with a single dot, without the dots that stand before others; nil when it never comes.
    func text() -> String? {
        var lines: [String] = []
        while let line = line() {
            if line == "." { return lines.map { $0 + "\r\n" }.joined() }
            lines.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
        }
        return nil
    }

    /// Writes a line with its end; false when nobody reads.
    func say(_ line: String) -> Bool {
        var rest = Array((line + "\r\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = read(input, &buffer, buffer.count)
        guard count > 0 else { return false }
        waiting += buffer[..<count]
        return true
    }
}
