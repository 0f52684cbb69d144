import LoopbackServer

/// Answers that are no feed.
enum HostileFeeds {
    /// What each is refused as: the transfer's or the parser's own code.
    static let codes: [String: Set<String>] = [
        "html": ["notAFeed"],
        "empty": ["empty"],
        "endless": ["tooLarge"],
        "truncated": ["truncated"],
        "noise": ["unknownFormat", "encodingUnreadable"],
        "bomb": ["tooLarge"],
        "huge": ["tooLarge"],
        "missing": ["http_404"],
        "closing": ["emptyReply", "reset"],
    ]
    /// What each is refused for, in order.
    static let refused = codes.keys.sorted()
    /// Read as far as they can be: a document that ends early, and entities that would fill the memory if expanded.
    static let harmless = ["cut", "laughs"]
    /// What is said of these although their items are kept.
    static let complaints = ["cut": "truncated", "laughs": "hostileEntities"]

    static func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        switch request.path.dropFirst().prefix(while: { $0 != "." }) {
        case "html": .text("<!doctype html><html><body><h1>維護中</h1></body></html>", type: "text/html")
        case "empty": .text("", type: "application/xml")
        case "endless": endless
        case "truncated": LoopbackResponse(body: Array(feed.utf8), delivery: .truncated(missing: 1_000))
        case "cut": .text(String(feed.prefix(feed.count / 3)), type: "application/xml")
        case "noise": LoopbackResponse(body: [0xff, 0xfe, 0x00] + (0..<200).map { UInt8($0) })
        case "bomb": LoopbackResponse(headers: [(name: "Content-Encoding", value: "gzip")], body: bomb)
        case "laughs": .text(laughs, type: "application/xml")
        case "huge": LoopbackResponse(body: Array(feed.utf8), delivery: .truncated(missing: 200 << 20))
        case "closing": LoopbackResponse(delivery: .closed)
        default: .text("", status: 404)
        }
    }

    /// Says UTF-8, and is GB 18030.
    static let lyingEncoding = LoopbackResponse(
        headers: [(name: "Content-Type", value: "application/xml; charset=utf-8")],
        body: Array("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><item><title>".utf8)
            + [0xb5, 0xd8, 0xcc, 0xf5, 0xb8, 0xd6] + Array("</title></item></channel></rss>".utf8)
    )

    private static let feed = Outlets.feed([Article("one", "一"), Article("two", "二")])

    private static let endless = LoopbackResponse(
        body: Array(repeating: UInt8(ascii: "x"), count: 64 << 10),
        delivery: .endless
    )

    private static let laughs: String = {
        let entities = (1...9).map { level in
            "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"哈哈哈哈\">\(entities.joined())]>"
            + "<rss version=\"2.0\"><channel><title>&l9;</title><item><title>&l9;</title></item></channel></rss>"
    }()

    /// 200 MiB of one letter in 1.3 MB: a fixed Huffman block of matches of length 258 and distance 1 (RFC 1951), with
    /// a gzip head (RFC 1952); the end never matters.
    private static let bomb: [UInt8] = {
        var bits = BitWriter()
        bits.add(0b011, count: 3)
        bits.add(reversed: 0x30 + 0x78, count: 8)
        for _ in 0..<16 {
            bits.add(reversed: 0b1100_0101, count: 8)
            bits.add(0, count: 5)
        }
        // A match has 13 bits, so the bytes repeat after 8 of them.
        let period = Array(bits.bytes[2..<15])
        let periods = (0..<((200 << 20) / (8 * 258))).flatMap { _ in period }
        return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255] + bits.bytes[..<2] + periods
    }()
}

/// Packs bits as deflate wants them, the lowest first.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt32 = 0
    private var count: UInt32 = 0

    mutating func add(_ bits: UInt32, count more: UInt32) {
        pending |= bits << count
        count += more
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            count -= 8
        }
    }

    /// Huffman codes go the other way round.
    mutating func add(reversed code: UInt32, count: UInt32) {
        add((0..<count).reduce(0) { $0 | ((code >> $1 & 1) << (count - 1 - $1)) }, count: count)
    }
}
