import Foundation
import OpinionCore
import OpinionStore
import RobotFakes

/// The outbox, read and filled beside a daemon that does not run.
extension Bureau {
    /// Replaces all channels; each has its address, and its secret where there is one, in a file of its own.
    func connect(_ channels: [(name: String, vendor: FakeVendor, fake: RobotFake)], more: String = "") throws {
        var lines = ""
        for (name, vendor, fake) in channels {
            try write(vendor.rawValue + "-url", fake.url)
            let secret = vendor.contract().secret
            if let secret { try write(vendor.rawValue + "-secret", secret) }
            let key = secret == nil ? "" : ", secret_file: \(vendor.rawValue)-secret"
            lines += "  - {name: \(name), kind: \(vendor.rawValue), url_file: \(vendor.rawValue)-url\(key)\(more)}\n"
        }
        let head = Self.settings.components(separatedBy: "channels:\n")[0]
        let route = "routes:\n  - {channels: [\(channels.map(\.name).joined(separator: ", "))]}\n"
        let roles = Self.settings.components(separatedBy: "roles:\n").last ?? ""
        try write("opinion.yaml", head + "channels:\n" + lines + route + "roles:\n" + roles)
    }

    /// Queues the alerts of a storm by their place in it: first the first alert of every incident, then the second.
    func queue(_ places: Range<Int>, incidents: Int, channel: String) async throws {
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        try await OpinionStore(folder: state).write { transaction in
            for place in places {
                let alert = AlertStorm.alert(place / incidents, of: place % incidents + 1, at: now)
                _ = try transaction.enqueue(alert, channel: channel, fallback: [])
            }
        }
    }

    /// All alerts on their ways, oldest first.
    func outbox() async throws -> [OutboxEntry] {
        let store = try OpinionStore(folder: state, mode: .readOnly)
        return try await store.read { try $0.deliveries(limit: 1_000_000) }.reversed()
    }
}
