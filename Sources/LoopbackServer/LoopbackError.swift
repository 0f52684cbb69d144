import Glibc

/// Why the server cannot do what a test wants of it.
package enum LoopbackError: Error, Hashable, Sendable {
    /// A system call failed with this errno.
    case system(String, Int32)
    /// The Unix socket's path is longer than the system takes.
    case pathTooLong(String)
    /// So many requests had come when the time was over.
    case tooFewRequests(Int, expected: Int)
}

extension LoopbackError: CustomStringConvertible {
    /// An English sentence.
    package var description: String {
        switch self {
        case .system(let call, let code): "\(call) failed: \(String(cString: strerror(code)))."
        case .pathTooLong(let path): "The socket path is longer than 107 bytes: \(path)."
        case .tooFewRequests(let count, let expected): "\(count) of \(expected) requests came in the time given."
        }
    }
}
