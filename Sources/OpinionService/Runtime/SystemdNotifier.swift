import CPlatform
import Glibc
import ServiceLifecycle

/// Tells systemd how the service is (sd_notify(3)); does nothing where nobody listens.
struct SystemdNotifier: Service {
    private let address: String?
    private let interval: Duration?
    private let pulse: Pulse
    private let status: @Sendable () async -> String

    /// - Parameter status: one line for `systemctl status`.
    init(pulse: Pulse, status: @escaping @Sendable () async -> String) {
        address = Self.variable("NOTIFY_SOCKET")
        interval = Self.variable("WATCHDOG_USEC").flatMap(Int64.init).map { .microseconds($0 / 3) }
        (self.pulse, self.status) = (pulse, status)
    }

    func ready() { send("READY=1") }
    func reloading() {
        send("RELOADING=1\nMONOTONIC_USEC=\(opinion_monotonic_microseconds())")
    }

    /// Feeds the watchdog while every loop goes round, and keeps the status line true.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if pulse.hanging.isEmpty { send("WATCHDOG=1") }
                send("STATUS=\(await status())")
                try? await Task.sleep(for: min(interval ?? .seconds(30), .seconds(30)))
            }
        }
        send("STOPPING=1")
    }

    private func send(_ message: String) {
        guard let address else { return }
        _ = opinion_notify(address, message)
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
