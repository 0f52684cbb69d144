import Foundation
import Synchronization

/// Runs work that recurses as deep as a file is nested.
///
/// libyaml stops at 1,000 levels, and the parser above it recurses for each; the threads of Swift's pool and of
/// services may have stacks too small for that.
enum DeepStack {
    private static let bytes = 32 << 20

    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
        let box = Box<Value>()
        let thread = Thread {
            let value = work()
            box.value.withLock { $0 = value }
            box.done.signal()
        }
        thread.stackSize = bytes
        thread.start()
        while true {
            box.done.wait()
            if let value = box.value.withLock(\.self) { return value }
        }
    }

    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
        let done = DispatchSemaphore(value: 0)
    }
}
