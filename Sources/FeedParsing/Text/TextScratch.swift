/// The buffer in which texts are built one after the other, so that each need not be allocated anew.
///
/// A class because its users are values that come and go, and because it frees its memory. One parse, one thread.
final class TextScratch {
    private var memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)

    /// Uninitialised room for at least `count` bytes; valid until the next call.
    func room(for count: Int) -> UnsafeMutablePointer<UInt8>? {
        if memory.count < count {
            memory.deallocate()
            memory = .allocate(capacity: max(count, 4096))
        }
        return memory.baseAddress
    }

    deinit { memory.deallocate() }
}
