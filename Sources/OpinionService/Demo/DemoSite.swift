import Foundation
import Hummingbird
import Logging
import NIOCore
import OpinionCore
import Synchronization

/// The demo's outlets: three bundled feeds on loopback, and one article that is published while everybody watches, with
/// its page.
final class DemoSite: Sendable {
    private let isPublished = Atomic<Bool>(false)
    private let started: Instant

    init(started: Instant) { self.started = started }

    /// From now on the national feed carries the article.
    func publish() { isPublished.store(true, ordering: .releasing) }

    /// Serves on a free port of 127.0.0.1 until the task is cancelled.
    /// - Parameter listening: called with the port.
    func serve(logger: Logger, listening: @escaping @Sendable (Int) -> Void) async throws {
        let router = Router()
        for name in ["national", "provincial", "city"] {
            router.get("\(name).xml") { [self] _, _ in
                Response(
                    status: .ok,
                    headers: [.contentType: "application/xml"],
                    body: ResponseBody(byteBuffer: ByteBuffer(bytes: feed(name)))
                )
            }
        }
        router.get("breaking.html") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: PackageResources.breaking_html))
            )
        }
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                if let port = channel.localAddress?.port { listening(port) }
            },
            logger: logger
        )
        try await application.run()
    }

    private func feed(_ name: String) -> [UInt8] {
        switch name {
        case "provincial": DemoDates.filled(PackageResources.provincial_xml, started: started)
        case "city": DemoDates.filled(PackageResources.city_xml, started: started)
        default: national()
        }
    }

    private func national() -> [UInt8] {
        var feed = PackageResources.national_xml
        if isPublished.load(ordering: .acquiring), let end = Self.place(of: "</channel>", in: feed) {
            feed.insert(contentsOf: PackageResources.breaking_item_xml, at: end)
        }
        return DemoDates.filled(feed, started: started)
    }

    private static func place(of text: String, in bytes: [UInt8]) -> Int? {
        let wanted = Array(text.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: wanted) }
    }
}

/// Fills the dates of the bundled feeds: `@@RFC822-37m@@` is 37 minutes ago.
enum DemoDates {
    /// Works on bytes, because one feed is not UTF-8.
    static func filled(_ bytes: [UInt8], started: Instant) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let mark = rest.firstRange(of: Array("@@".utf8)) {
            result += rest[..<mark.lowerBound]
            let tail = rest[mark.upperBound...]
            guard let end = tail.firstRange(of: Array("@@".utf8)) else { break }
            result += date(String(decoding: tail[..<end.lowerBound], as: UTF8.self), started: started).utf8
            rest = tail[end.upperBound...]
        }
        return result + rest
    }

    private static func date(_ mark: String, started: Instant) -> String {
        let parts = mark.split(separator: "-")
        guard parts.count == 2, let ago = TimeSpan(String(parts[1])) else { return "" }
        let at = started - ago
        return parts[0] == "RFC3339" ? Instant(seconds: at.milliseconds / 1_000).description : rfc822(at)
    }

    private static func rfc822(_ at: Instant) -> String {
        let date = Date(timeIntervalSince1970: Double(at.milliseconds / 1_000))
        return date.formatted(
            Date.VerbatimFormatStyle(
                format:
                    "\(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000",
                locale: Locale(identifier: "en_US_POSIX"),
                timeZone: .gmt,
                calendar: Calendar(identifier: .gregorian)
            )
        )
    }
}
