package import LoopbackServer
import Synchronization

/// A mail server on 127.0.0.1 for handing in (RFC 5321, 4954, 3207) that keeps what it gets and misbehaves as told.
package final class SMTPFake: Sendable {
    /// How a client comes to TLS.
    package enum Encryption: Sendable {
        case none
        /// From the first byte.
        case immediate(TestCertificate)
        /// With STARTTLS; before it nothing is taken.
        case upgrade(TestCertificate)
    }

    /// The contract: what a client has to do.
    package struct Contract: Sendable {
        package var encryption: Encryption
        /// Passwords by user; without any nobody needs to log in.
        package var users: [String: String]

        package init(encryption: Encryption = .none, users: [String: String] = [:]) {
            (self.encryption, self.users) = (encryption, users)
        }
    }

    package let port: UInt16
    private let listener: ListeningSocket
    private let stopSignal: Pipe
    private let box = SMTPBox()

    /// Listens when it returns.
    /// - Parameter temper: what it does other than usual; nil: as usual. Called on many threads.
    package init(
        _ contract: Contract = Contract(),
        at port: UInt16 = 0,
        temper: @escaping @Sendable (SMTPMoment) -> SMTPAnswer? = { _ in nil }
    ) throws(LoopbackError) {
        let (listener, stopSignal, box) = (try ListeningSocket(.port(port)), try Pipe(), box)
        (self.listener, self.stopSignal, self.port) = (listener, stopSignal, listener.port)
        let accepting = Thread.start {
            listener.acceptAll(until: stopSignal) { descriptor, _ in
                SMTPSession(descriptor, stopSignal, contract, temper, keep: box.keep).serve()
            }
        }
        guard accepting else { throw LoopbackError.system("pthread_create", 11) }
    }

    deinit { stop() }

    /// Every message whose text came whole and was not refused, in order; also where the answer was none.
    package var mails: [SMTPMail] { box.mails }

    /// `smtp://127.0.0.1:PORT` or with `smtps`.
    package func url(_ scheme: String = "smtp") -> String { "\(scheme)://127.0.0.1:\(port)" }

    /// Stops listening and ends all connections.
    package func stop() {
        listener.stop()
        stopSignal.signal()
    }
}

/// What came, from many threads.
private final class SMTPBox: Sendable {
    private let kept = Mutex<[SMTPMail]>([])

    var mails: [SMTPMail] { kept.withLock { $0 } }
    func keep(_ mail: SMTPMail) { kept.withLock { $0.append(mail) } }
}
