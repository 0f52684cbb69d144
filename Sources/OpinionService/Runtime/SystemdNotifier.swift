import CPlatform
import Glibc
import ServiceLifecycle

/// Tells systemd how the service is (sd_notify(3)); does nothing where nobody listens.
package struct SystemdNotifier: Service {
    private let address: String?
    private let interval: Duration?
    private let pulse: Pulse
    private let status: @Sendable () async -> String

    /// - Parameter status: one line for `systemctl status`.
    package init(pulse: Pulse, status: @escaping @Sendable () async -> String) {
        address = Self.variable("NOTIFY_SOCKET")
        interval = Self.variable("WATCHDOG_USEC").flatMap(Int64.init).map { .microseconds($0 / 3) }
        (self.pulse, self.status) = (pulse, status)
    }

    package func ready() { send("READY=1") }
    package func reloading() {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        send("RELOADING=1\nMONOTONIC_USEC=\(time.tv_sec * 1_000_000 + time.tv_nsec / 1_000)")
    }

    /// Feeds the watchdog while every loop goes round, and keeps the status line true.
    package func run() async throws {
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
