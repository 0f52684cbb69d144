import OpinionCore

/// `rules replay --json`: one document.
enum ReplayJSON {
    static func document(_ report: ReplayReport) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("version", number: 1)
            writer.member("since", "\(report.period.lowerBound)")
            writer.member("until", "\(report.period.upperBound)")
            writer.key("any_place")
            writer.bool(report.anyPlace)
            writer.member("items", number: Int64(report.tally.items))
            writer.member("unknown_feeds", each: report.tally.unknownFeeds.sorted { $0.key < $1.key }) { writer, feed in
                writer.object { writer in
                    writer.member("feed", feed.key)
                    writer.member("items", number: Int64(feed.value))
                }
            }
            writer.key("totals")
            writer.object { counts(report.tally.total, &$0) }
            writer.member("rules", each: report.lines) { rule($1.id, $1.title, $1.line, &$0) }
        }
        return writer.bytes
    }

    private static func rule(
        _ id: RuleID,
        _ title: String?,
        _ line: ReplayTally.RuleLine,
        _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("rule", id)
            writer.member("title", title)
            counts(line.count, &writer)
            writer.member("days", each: line.days.sorted { $0.key < $1.key }) { writer, day in
                writer.object { writer in
                    writer.member("day", day.key)
                    counts(day.value, &writer)
                }
            }
            writer.member("new_examples", each: line.new) { example($1, &$0) }
            writer.member("vanished_examples", each: line.vanished) { example($1, &$0) }
        }
    }

    private static func counts(_ count: ReplayTally.Count, _ writer: inout JSONWriter) {
        writer.member("would", number: Int64(count.would))
        writer.member("did", number: Int64(count.did))
        writer.member("new", number: Int64(count.new))
        writer.member("vanished", number: Int64(count.vanished))
    }

    private static func example(_ example: ReplayTally.Example, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", number: example.id)
            writer.member("found", "\(example.found)")
            writer.member("outlet", example.outlet)
            writer.member("title", example.title)
            writer.member("url", example.url)
            writer.member("words", each: example.words) { $0.string($1) }
        }
    }
}
