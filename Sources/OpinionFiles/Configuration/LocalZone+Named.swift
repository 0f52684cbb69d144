import Foundation
package import OpinionCore

extension LocalZone {
    /// A zone of the time-zone database; UTC for a name that it does not have.
    package static func named(_ identifier: String) -> LocalZone {
        let zone = TimeZone(identifier: identifier) ?? .gmt
        return LocalZone(name: identifier) { instant in
            let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
            return .seconds(zone.secondsFromGMT(for: date))
        }
    }
}
