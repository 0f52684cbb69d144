import Glibc
import HTTPTransfer
import OpinionCore

/// Waits for a daemon that broke off in the middle of an answer: systemd starts it again after 5 s, and a large database
/// takes its time to open.
enum Reconnecting {
    /// How often a command is sent again at most.
    static let repeats = 3
    private static let patience = Duration.seconds(30)
    private static let pause = Duration.milliseconds(200)

    /// Returns when somebody listens, or when waiting is over.
    static func wait(for socket: String) async {
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: patience)
        // A process that is being ended still listens for a moment.
        try? await clock.sleep(for: pause)
        while clock.now < end, !isListening(socket) { try? await clock.sleep(for: pause) }
    }

    /// Whoever waits knows why.
    static let text = Phrase(
        "opiniond 在回答前中斷；等它重啟後再問結果，最多 30 秒……",
        "opiniond 在回答前中断；等它重启后再问结果，最多 30 秒……",
        "opiniond broke off before it answered; waiting up to 30 s for it to come back, to ask what became of the command…"
    )

    /// connect(2) on the socket.
    static func isListening(_ path: String) -> Bool {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
    }
}

extension HTTPError.Code {
    /// The request went out, and its answer did not come.
    var isLostAnswer: Bool {
        switch self {
        case .emptyReply, .reset, .truncated: true
        default: false
        }
    }
}
