import LoopbackServer
import Synchronization

/// What an outlet answers: a feed, until it is told to send people on.
final class Redirecting: Sendable {
    static let feed = LoopbackResponse.text(
        """
        <rss version="2.0"><channel><title>t</title>
        <item><title>某地爆炸</title><link>http://news.example/1</link><guid>1</guid></item></channel></rss>
        """,
        type: "application/rss+xml"
    )

    private let current = Mutex(Redirecting.feed)

    var answer: LoopbackResponse { current.withLock { $0 } }

    func redirect(_ status: Int, _ target: String) {
        current.withLock { $0 = .redirect(status, to: target) }
    }
}
