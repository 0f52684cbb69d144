import Foundation
import OpinionCore

/// The values of our own attributes of an outline.
struct OutlineValues {
    let tier: String?
    let every: TimeSpan?
    /// nil when a fault was reported.
    let isLocal: Bool?
    let timezone: String?
    let silence: SilenceLimit

    init(_ outline: XMLElement, _ faults: inout Faults) {
        func attribute(_ name: String) -> XMLAttribute? { outline[OPML.namespace, name] }
        tier = attribute("tier").map { OutlineText.isLine($0.value) ? $0.value : OutlineText.trimmed($0.value) }
        every = attribute("every").flatMap { Self.every($0, &faults) }
        isLocal = attribute("local").map { Self.flag($0, &faults) } ?? false
        timezone = attribute("timezone").flatMap { Self.timezone($0, &faults) }
        silence = attribute("quiet").flatMap { Self.quiet($0, &faults) } ?? .learnt
    }

    private static func every(_ attribute: XMLAttribute, _ faults: inout Faults) -> TimeSpan? {
        let range = FeedReader.intervals
        guard let span = TimeSpan(attribute.value) else {
            faults.add(.badDuration(attribute.value), at: attribute.position)
            return nil
        }
        guard range.contains(span) else {
            let (least, most) = (range.lowerBound.description, range.upperBound.description)
            faults.add(.outOfRange(attribute.value, least, most), at: attribute.position)
            return nil
        }
        return span
    }

    private static func flag(_ attribute: XMLAttribute, _ faults: inout Faults) -> Bool? {
        if let flag = Bool(attribute.value) { return flag }
        faults.add(.wrongType(attribute.name, .flag), at: attribute.position)
        return nil
    }

    /// By the reader that files of feeds have, so that both take the same.
    private static func quiet(_ attribute: XMLAttribute, _ faults: inout Faults) -> SilenceLimit? {
        let scalar = YAMLScalar(text: attribute.value, style: .doubleQuoted)
        let node = YAMLNode(name: "quiet", position: attribute.position, content: .scalar(scalar))
        return FeedQuiet.read(node, &faults)
    }

    private static func timezone(_ attribute: XMLAttribute, _ faults: inout Faults) -> String? {
        let isKnown = LocalZone(fixed: attribute.value) != nil || TimeZone(identifier: attribute.value) != nil
        if !isKnown { faults.add(.badFeedTimezone(attribute.value), at: attribute.position) }
        return isKnown ? attribute.value : nil
    }
}

/// Texts that other programs wrote, as names in our files.
package enum OutlineText {
    /// One line without control characters and outer white space.
    package static func trimmed(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(String.UnicodeScalarView(words.unicodeScalars.filter { Harmless.scalar($0) == $0 }))
    }

    /// A name as files of feeds take it.
    static func isLine(_ text: String) -> Bool {
        !text.allSatisfy(\.isWhitespace) && text.unicodeScalars.allSatisfy { Harmless.scalar($0) == $0 }
    }
}
