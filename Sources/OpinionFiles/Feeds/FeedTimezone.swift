import Foundation
import OpinionCore

/// Checks the `timezone` of a feed: a name of the time-zone database, or `+08:00`.
enum FeedTimezone {
    static func read(_ node: YAMLNode, _ faults: inout Faults) -> String? {
        guard let text = node.line(&faults) else { return nil }
        let isKnown = LocalZone(fixed: text) != nil || TimeZone(identifier: text) != nil
        return isKnown ? text : node.refuse(.badFeedTimezone(text), &faults)
    }
}
