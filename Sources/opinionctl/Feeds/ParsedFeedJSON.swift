import FeedParsing
import OpinionCore

/// The line that `feeds parse` writes for one input.
enum ParsedFeedJSON {
    /// Takes the feed over: items are let go as they are written.
    static func write(_ feed: consuming ParsedFeed?, error: String?, file: String, to writer: inout JSONWriter) {
        var items = feed?.items ?? []
        feed?.items = []
        let head = feed
        writer.object { writer in
            writer.member("file", file)
            writer.member("error", error)
            self.head(head, &writer)
            writer.member("authors", each: head?.authors ?? []) { writer, author in
                writer.object { $0.member("name", author.name ?? author.email ?? author.url) }
            }
            writer.member("items", each: items.indices) { writer, index in
                item(items[index], &writer)
                items[index] = ParsedItem()
                writer.putAside()
            }
        }
        writer.lineBreak()
    }

    private static func head(_ feed: ParsedFeed?, _ writer: inout JSONWriter) {
        writer.member("format", feed?.format.rawValue)
        writer.member("encoding", feed?.encoding)
        writer.member("encoding_source", feed?.encodingSource.rawValue)
        writer.member("repairs", each: feed?.repairs ?? []) { repair($1, &$0) }
        writer.member("title", feed?.title)
        writer.member("home_page_url", feed?.homePageURL)
        writer.member("feed_url", feed?.feedURL)
        writer.member("description", feed?.description)
        writer.member("language", feed?.language)
        writer.member("rights", feed?.rights)
        writer.member("id", feed?.id)
    }

    /// What was wrong and was read all the same.
    static func repair(_ repair: Repair, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("line", number: Int64(repair.line))
            writer.member("what", repair.what.rawValue)
            writer.member("count", number: Int64(repair.count))
        }
    }

    private static func item(_ item: ParsedItem, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", item.id)
            writer.member("url", item.url)
            writer.member("title", item.title)
            writer.member("summary", item.summary)
            writer.member("content_html", item.contentHTML)
            writer.member("content_text", item.contentText)
            writer.member("date_published", item.datePublished.map(date))
            writer.member("date_modified", item.dateModified.map(date))
            writer.member("date_precision", item.date?.precision.rawValue)
            writer.member("authors", each: item.authors) { author($1, &$0) }
            writer.member("tags", each: item.tags) { $0.string($1) }
            writer.member("attachments", each: item.attachments) { attachment($1, &$0) }
        }
    }

    /// RFC 3339 in UTC.
    private static func date(_ date: FeedDate) -> String { Instant(milliseconds: date.milliseconds).description }

    private static func author(_ author: FeedAuthor, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", author.name)
            writer.member("email", author.email)
            writer.member("url", author.url)
        }
    }

    private static func attachment(_ attachment: FeedAttachment, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("url", attachment.url)
            writer.member("mime_type", attachment.mimeType)
            writer.key("size_in_bytes")
            writer.number(attachment.size)
            writer.member("title", attachment.title)
        }
    }
}
