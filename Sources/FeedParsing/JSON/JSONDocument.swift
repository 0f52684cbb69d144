/// A JSON document on its way to a feed: JSON Feed 1.0 and 1.1 (jsonfeed.org), and JSON of that shape without a version.
struct JSONDocument {
    let text: DecodedText
    let start: Int
    let options: ParseOptions

    /// The feed, its relative addresses resolved against `address`; `log` holds what was repaired so far.
    func feed(address: String?, log: RepairLog) throws(FeedParseError) -> ParsedFeed {
        var log = log
        let (root, isTorn) = try read(&log)
        guard case .object = root, let list = itemList(root) else {
            throw FeedParseError(.unknownFormat, detail: "JSON")
        }
        var feed = ParsedFeed(format: format(root), text: text)
        describe(&feed, root, address)
        let base = address ?? feed.feedURL ?? feed.homePageURL
        var reader = JSONItemReader(
            base: base,
            feedAuthors: feed.authors,
            dates: DateParser(zone: options.assumedZone, language: feed.language)
        )
        var items: [ParsedItem] = []
        for (index, value) in list.enumerated() {
            guard items.count < options.maxItems else {
                log.note(.itemsOverLimit, count: list.count - index)
                break
            }
            let item = reader.item(value)
            let isTornItem = isTorn && index == list.count - 1
            if let item, !isTornItem || item.title != nil && (item.id ?? item.url) != nil {
                items.append(item)
            } else {
                log.note(.unreadableItem)
            }
        }
        log.merge(reader.log)
        if items.isEmpty, log.contains(.brokenJSON) {
            throw FeedParseError(.malformed, line: log.line(of: .brokenJSON))
        }
        feed.items = items
        ItemIdentity.distinguish(&feed.items)
        feed.repairs = log.entries
        return feed
    }
}

extension JSONDocument {
    private func read(_ log: inout RepairLog) throws(FeedParseError) -> (JSONValue, isTorn: Bool) {
        let outcome: Result<(JSONValue, RepairLog, Bool), JSONReader.Failure> = text.bytes[start...]
            .withUnsafeBufferPointer {
                var reader = JSONReader($0, maxDepth: options.maxDepth)
                do throws(JSONReader.Failure) {
                    return .success((try reader.document(), reader.log, reader.isTorn))
                } catch {
                    return .failure(error)
                }
            }
        switch outcome {
        case .success(let (value, readerLog, isTorn)):
            log.merge(readerLog)
            return (value, isTorn)
        case .failure(.tooDeep(let line)): throw FeedParseError(.tooDeep, line: line)
        case .failure(.malformed(let line)): throw FeedParseError(.malformed, line: line)
        }
    }

    /// `items`; some generators of page-to-feed programs say `elements`.
    private func itemList(_ root: JSONValue) -> [JSONValue]? {
        for key in ["items", "elements"] { if case .array(let list)? = root[key] { return list } }
        return root["version"]?.text?.contains("jsonfeed.org") == true ? [] : nil
    }

    private func format(_ root: JSONValue) -> FeedFormat {
        root["version"]?.text?.hasSuffix("1.1") == true ? .json11 : .json1
    }

    private func describe(_ feed: inout ParsedFeed, _ root: JSONValue, _ address: String?) {
        feed.title = JSONItemReader.line(root["title"])
        feed.feedURL = LinkResolver.safe(root["feed_url"]?.text, base: address)
        feed.homePageURL = LinkResolver.safe(
            (root["home_page_url"] ?? root["url"])?.text,
            base: address ?? feed.feedURL
        )
        feed.description = JSONItemReader.plain(root["description"], .plain)
        feed.language = JSONItemReader.line(root["language"])
        feed.id = root["id"]?.anyText
        feed.authors = JSONItemReader.authors(root, base: address ?? feed.feedURL)
    }
}
