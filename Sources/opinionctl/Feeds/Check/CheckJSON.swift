import FeedParsing
import OpinionCore

/// `feeds check --json`: `{"version":1,"ok","feeds":[…]}`.
enum CheckJSON {
    static func document(_ checks: [(result: FeedCheck.Result, items: [CheckedItem])]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("version")
            writer.number(1)
            writer.key("ok")
            writer.bool(checks.allSatisfy { $0.result.fault == nil })
            writer.member("feeds", each: checks) { feed($1.result, $1.items, &$0) }
        }
        return writer.bytes
    }

    private static func feed(_ result: FeedCheck.Result, _ items: [CheckedItem], _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", result.target.feed?.id)
            writer.member("target", result.target.address)
            writer.key("error")
            error(result.fault, &writer)
            writer.member("final_url", result.response?.address)
            writer.key("status")
            writer.number(result.response.map { Int64($0.status) })
            writer.member("content_type", result.response?.contentType)
            writer.member("format", result.feed?.format.rawValue)
            writer.member("encoding", result.feed?.encoding)
            writer.member("encoding_source", result.feed?.encodingSource.rawValue)
            writer.member("title", result.feed?.title)
            writer.member("repairs", each: result.feed?.repairs ?? []) { repair($1, &$0) }
            writer.member("items", each: items) { item($1, &$0) }
        }
    }

    private static func error(_ fault: FeedCheck.Fault?, _ writer: inout JSONWriter) {
        guard let fault else { return writer.string(nil) }
        writer.object { writer in
            writer.member("code", fault.code)
            writer.member("text", fault.text)
        }
    }

    private static func repair(_ repair: Repair, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("line")
            writer.number(Int64(repair.line))
            writer.member("what", repair.what.rawValue)
            writer.key("count")
            writer.number(Int64(repair.count))
        }
    }

    private static func item(_ checked: CheckedItem, _ writer: inout JSONWriter) {
        let date = checked.item.date
        writer.object { writer in
            writer.member("title", checked.item.title)
            writer.member("url", checked.item.url)
            writer.member("date", date.map { Instant(milliseconds: $0.milliseconds).description })
            writer.member("date_precision", date?.precision.rawValue)
            writer.member("rules", each: checked.matches) { $0.string($1.rule) }
        }
    }
}

extension CheckTarget {
    /// The address or path alone.
    fileprivate var address: String {
        switch place {
        case .address(let address): address
        case .file(let file): file
        }
    }
}
