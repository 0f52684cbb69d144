/// A queue on an array whose used-up front is cut off now and then.
struct FIFO<Element> {
    private var storage: [Element?] = []
    private var head = 0

    /// Whether nothing waits.
    var isEmpty: Bool { head == storage.count }

    /// Adds at the end.
    mutating func append(_ element: Element) { storage.append(element) }

    /// Takes from the front; nil when empty.
    mutating func popFirst() -> Element? {
        guard head < storage.count else { return nil }
        let element = storage[head]
        storage[head] = nil
        head += 1
        if head == storage.count {
            storage.removeAll(keepingCapacity: storage.capacity < 1024)
            head = 0
        } else if head > 1024, head * 2 > storage.count {
            storage.removeFirst(head)
            head = 0
        }
        return element
    }
}
