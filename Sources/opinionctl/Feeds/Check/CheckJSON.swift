import FeedParsing
import OpinionCore

/// One of the `feeds` of `feeds check --json`.
enum CheckJSON {
    static func feed(_ checked: Checked) -> [UInt8] {
        var writer = JSONWriter()
        let result = checked.result
        writer.object { writer in
            writer.member("id", result.target.feed?.id)
            writer.member("target", result.target.address)
            writer.key("error")
            error(result.fault, &writer)
            writer.member("kind", result.target.form.kind.rawValue)
            writer.member("final_url", result.response?.finalURL)
            writer.key("redirects")
            writer.number(result.response.map { Int64($0.redirects) })
            writer.key("status")
            writer.number(result.response.map { Int64($0.status) })
            writer.member("content_type", result.response?.contentType)
            CheckStagesJSON.write(checked, &writer)
            writer.member("format", result.feed?.format.rawValue)
            writer.member("encoding", result.feed?.encoding)
            writer.member("encoding_source", result.feed?.encodingSource.rawValue)
            writer.member("title", result.feed?.title)
            writer.key("counts")
            counts(result.feed, &writer)
            writer.key("suspected_shift_seconds")
            writer.number(checked.doubts.shift.map(Int64.init))
            writer.key("page")
            page(result.page, &writer)
            writer.key("advice")
            AdviceJSON.write(result.advice, &writer)
            writer.member("repairs", each: result.feed?.repairs ?? []) { ParsedFeedJSON.repair($1, &$0) }
            writer.member("items", each: checked.items) { item($1, &$0) }
        }
        return writer.bytes
    }

    private static func error(_ fault: FeedFault?, _ writer: inout JSONWriter) {
        guard let fault else { return writer.string(nil) }
        writer.object { writer in
            writer.member("code", fault.code)
            writer.member("text", fault.text)
        }
    }

    private static func counts(_ feed: ParsedFeed?, _ writer: inout JSONWriter) {
        guard let items = feed?.items else { return writer.string(nil) }
        writer.object { writer in
            writer.member("items", number: Int64(items.count))
            writer.member("undated", number: Int64(items.count { $0.date == nil }))
            writer.member("without_link", number: Int64(items.count { $0.url == nil }))
        }
    }

    private static func page(_ page: ParsedPage?, _ writer: inout JSONWriter) {
        guard let page else { return writer.string(nil) }
        writer.object { writer in
            writer.member("seen", number: Int64(page.counts.seen))
            writer.member("without_link", number: Int64(page.counts.withoutLink))
            writer.member("without_title", number: Int64(page.counts.withoutTitle))
            writer.member("without_date", number: Int64(page.counts.withoutDate))
            writer.member("duplicates", number: Int64(page.counts.duplicates))
            writer.member("next_url", page.nextURL)
            writer.member(
                "selectors",
                each: PageRecipe.Key.allCases.flatMap { key in (page.used[key] ?? []).map { (key, $0) } }
            ) { writer, use in
                writer.object { writer in
                    writer.member("key", use.0.rawValue)
                    writer.member("selector", use.1.selector)
                    writer.member("count", number: Int64(use.1.count))
                }
            }
        }
    }

    private static func item(_ checked: CheckedItem, _ writer: inout JSONWriter) {
        let date = checked.item.date
        writer.object { writer in
            writer.member("title", checked.item.title)
            writer.member("url", checked.item.url)
            writer.member("date", date.map { Instant(milliseconds: $0.milliseconds).description })
            writer.member("date_precision", date?.precision.rawValue)
            writer.member("date_doubts", each: checked.doubts.names) { $0.string($1) }
            writer.member("rules", each: checked.matches) { $0.string($1.rule) }
        }
    }
}
