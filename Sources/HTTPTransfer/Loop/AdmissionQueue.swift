/// Who may start next: first come first served within an origin, origins in turn, so that a slow one holds up only itself.
///
/// Every operation takes constant time, however many wait.
struct AdmissionQueue<Element> {
    private struct Origin {
        var waiting = FIFO<Element>()
        var active = 0
        var isReady = false
    }

    private let total: Int
    private let perOrigin: Int
    private var active = 0
    private var origins: [String: Origin] = [:]
    /// Origins that have someone waiting and room for them, each once.
    private var ready = FIFO<String>()

    /// Bounds what is active at once, in all and for each origin.
    init(total: Int, perOrigin: Int) {
        self.total = total
        self.perOrigin = perOrigin
    }

    /// Puts an element at the end of its origin's queue.
    mutating func enqueue(_ element: Element, for origin: String) {
        origins[origin, default: Origin()].waiting.append(element)
        makeReady(origin)
    }

    /// Takes the next element that there is room for; it counts as active until `release`.
    mutating func next() -> Element? {
        guard active < total, let origin = ready.popFirst() else { return nil }
        origins[origin]?.isReady = false
        guard let element = origins[origin]?.waiting.popFirst() else { return nil }
        active += 1
        origins[origin]?.active += 1
        makeReady(origin)
        return element
    }

    /// Gives an active element's room back.
    mutating func release(_ origin: String) {
        active -= 1
        origins[origin]?.active -= 1
        if let state = origins[origin], state.active == 0, state.waiting.isEmpty {
            origins[origin] = nil
        } else {
            makeReady(origin)
        }
    }

    private mutating func makeReady(_ origin: String) {
        guard let state = origins[origin], !state.isReady, state.active < perOrigin, !state.waiting.isEmpty else {
            return
        }
        origins[origin]?.isReady = true
        ready.append(origin)
    }
}
