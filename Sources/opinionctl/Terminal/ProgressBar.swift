import Glibc
import OpinionCore

/// How far a long command is, on one line of standard error; drawn at a terminal alone, so that files and pipes stay
/// clean.
struct ProgressBar {
    /// More often than this nobody can read it.
    private static let interval = TimeSpan(milliseconds: 100)

    private let width: Int?
    private var lastDrawn: Instant?

    /// - Parameter width: the columns of the terminal; nil draws nothing.
    init(width: Int? = ProgressBar.terminalWidth()) { self.width = width }

    /// Draws the bar anew, unless it was drawn a moment ago.
    mutating func show(_ fraction: Double, _ note: String, now: Instant = Environment.now) {
        guard let width, lastDrawn.map({ now - $0 >= Self.interval || now < $0 }) ?? true else { return }
        lastDrawn = now
        write("\r" + Self.line(fraction, note, width: width) + "\u{1B}[K")
    }

    /// Takes the bar away.
    mutating func clear() {
        guard lastDrawn != nil else { return }
        lastDrawn = nil
        write("\r\u{1B}[K")
    }

    /// Leaves a clean line when the person ends the program with Ctrl-C.
    static func clearOnInterrupt() {
        guard terminalWidth() != nil else { return }
        signal(SIGINT) { number in
            _ = Glibc.write(STDERR_FILENO, "\r\u{1B}[K", 4)
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    /// `[########----------------]  33 %  note`, never as wide as the terminal, which would wrap.
    static func line(_ fraction: Double, _ note: String, width: Int) -> String {
        let whole = min(max(fraction.isFinite ? fraction : 0, 0), 1)
        let cells = min(30, max(0, width - 20))
        let full = Int(whole * Double(cells))
        let bar = String(repeating: "#", count: full) + String(repeating: "-", count: cells - full)
        let percent = String(Int(whole * 100))
        let number = String(repeating: " ", count: 3 - percent.count) + percent
        return "[\(bar)] \(number) %  \(note)".harmless.shortened(to: max(width - 1, 0))
    }

    static func terminalWidth() -> Int? {
        guard isatty(STDERR_FILENO) == 1, Environment.value("TERM") != "dumb" else { return nil }
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    private func write(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
