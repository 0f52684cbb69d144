import CPlatform
import Glibc
import Hummingbird
import NIOCore

/// A request on the control socket, with the connection it came on.
struct ControlContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    private let channel: any NIOCore.Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// The peer as the kernel names it (SO_PEERCRED), asked anew for every request; nil when it has none.
    func peer() async -> Peer? {
        guard let provider = channel as? any SocketOptionProvider else { return nil }
        let answer: EventLoopFuture<opinion_peer> = provider.unsafeGetSocketOption(
            level: .socket,
            name: NIOBSDSocket.Option(rawValue: SO_PEERCRED)
        )
        guard let credentials = try? await answer.get() else { return nil }
        return Peer(uid: credentials.uid, gid: credentials.gid)
    }
}
