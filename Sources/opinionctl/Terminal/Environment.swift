import Glibc
import OpinionCore

/// The process's surroundings, read at the edge.
enum Environment {
    /// An environment variable; nil when unset.
    static func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The wall clock.
    static var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// From now on times are shown in this zone of the time-zone database: the bureau's, in which the daemon also reads
    /// the times that officers type. Anything that is no such name is left aside.
    static func adopt(timezone name: String) {
        guard !name.isEmpty, name.utf8.count <= 64, !name.hasPrefix("/"), !name.contains(".."),
            name.utf8.allSatisfy({ isPlain($0) })
        else { return }
        setenv("TZ", name, 1)
        tzset()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        Array("/_+-".utf8).contains(byte) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }

    /// The time zone of this process (`TZ`, else /etc/localtime).
    static let zone = LocalZone(name: "local") { instant in
        var seconds = time_t(instant.milliseconds / 1_000)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return .zero }
        return .seconds(parts.tm_gmtoff)
    }
}
