import OpinionCore
import OpinionFiles

/// `feeds discover --json`: `{"version":1,"pages":[{"page","error","requests","feeds":[…]}]}`
enum DiscoverJSON {
    static func document(_ found: [Discovered]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("version", number: 1)
            writer.member("pages", each: found) { page($1, &$0) }
        }
        return writer.bytes
    }

    private static func page(_ discovered: Discovered, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("page", discovered.page)
            writer.key("error")
            if let fault = discovered.fault {
                writer.object { writer in
                    writer.member("code", fault.code)
                    writer.member("text", fault.text)
                }
            } else {
                writer.string(nil)
            }
            writer.member("requests", number: Int64(discovered.requests))
            writer.member("feeds", each: discovered.feeds) { feed($1, &$0) }
        }
    }

    private static func feed(_ found: FoundFeed, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", found.feed.id)
            writer.member("url", found.feed.url)
            writer.member("kind", found.feed.form.kind.rawValue)
            writer.member("title", found.title)
            writer.member("format", found.format)
            writer.member("items", number: Int64(found.items))
            writer.member("dated", number: Int64(found.dated))
            writer.member("newest", found.newest?.description)
            writer.key("full_text")
            writer.bool(found.hasFullText)
            writer.member("found_by", found.way.rawValue)
            writer.member("yaml", FeedYAML.text([found.feed]))
        }
    }
}
