import Synchronization

/// Off until it is turned on, from any thread.
final class Switch: Sendable {
    private let flag = Atomic<Bool>(false)

    var value: Bool { flag.load(ordering: .acquiring) }
    func turnOn() { flag.store(true, ordering: .releasing) }
}
