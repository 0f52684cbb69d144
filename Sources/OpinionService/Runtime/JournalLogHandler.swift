import Glibc
import Logging

/// Lines for the journal: the priority in front as sd-daemon(3) has it, then the message and its metadata.
struct JournalLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// True when standard error ends in the journal (systemd.exec(5)).
    static var isListening: Bool { getenv("JOURNAL_STREAM") != nil }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let facts = all.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        let line = "\(event.message)\(facts)".map { $0.isNewline ? " " : $0 }
        Self.write("<\(Self.priority(event.level))>\(String(line))\n")
    }

    /// One write(2) a line, so that lines of two threads never mix.
    private static func write(_ line: String) {
        let bytes = Array(line.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// What is critical here needs a person at once, which syslog(3) calls an alert.
    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 1
        }
    }
}
