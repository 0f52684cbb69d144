import CPlatform
import Glibc

/// Keeps a second daemon from the same state: the kernel gives the lock back however the process ends.
final class InstanceLock: Sendable {
    private let descriptor: Int32

    /// - Returns: nil when another process holds the lock, or the file cannot be opened.
    init?(folder: String) {
        descriptor = open(folder + "/opinion.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { return nil }
        guard opinion_lock_file(descriptor) else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}
