import CPlatform
import Glibc

/// Keeps a second daemon from the same state: the kernel gives the lock back however the process ends.
final class InstanceLock: Sendable {
    private let descriptor: Int32

    init(folder: String) throws(StartFault) {
        descriptor = open(folder + "/opinion.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw StartFault(.noFolder(folder)) }
        guard opinion_lock_file(descriptor) else { throw StartFault(.alreadyRunning(folder)) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
