import Testing

@testable import HTTPTransfer

@Suite struct AdmissionQueueTests {
    @Test func orderWithinAnOriginIsKept() {
        var queue = AdmissionQueue<Int>(total: 10, perOrigin: 10)
        for number in 0..<5 { queue.enqueue(number, for: "a") }
        #expect((0..<6).map { _ in queue.next() } == [0, 1, 2, 3, 4, nil])
    }

    @Test func originsTakeTurns() {
        var queue = AdmissionQueue<String>(total: 10, perOrigin: 10)
        for name in ["a1", "a2", "a3"] { queue.enqueue(name, for: "a") }
        for name in ["b1", "b2"] { queue.enqueue(name, for: "b") }
        #expect((0..<5).compactMap { _ in queue.next() } == ["a1", "b1", "a2", "b2", "a3"])
    }

    @Test func fullOriginWaitsForARelease() {
        var queue = AdmissionQueue<Int>(total: 10, perOrigin: 2)
        for number in 0..<3 { queue.enqueue(number, for: "a") }
        #expect([queue.next(), queue.next(), queue.next()] == [0, 1, nil])
        queue.release("a")
        #expect([queue.next(), queue.next()] == [2, nil])
    }

    @Test func totalBoundsAllOriginsTogether() {
        var queue = AdmissionQueue<Int>(total: 2, perOrigin: 2)
        for number in 0..<4 { queue.enqueue(number, for: "\(number)") }
        #expect([queue.next(), queue.next(), queue.next()] == [0, 1, nil])
        queue.release("1")
        #expect([queue.next(), queue.next()] == [2, nil])
    }

    @Test func everyElementComesOutOnceInARandomRun() {
        var queue = AdmissionQueue<Int>(total: 7, perOrigin: 3)
        var generator = SystemRandomNumberGenerator()
        var (active, seen, next) = ([Int](), [Int](), 0)
        while seen.count < 5000 {
            if next < 5000, Bool.random(using: &generator) {
                queue.enqueue(next, for: "\(next % 11)")
                next += 1
            }
            while let element = queue.next() { active.append(element) }
            #expect(active.count <= 7)
            if let index = active.indices.randomElement(using: &generator) {
                let done = active.remove(at: index)
                queue.release("\(done % 11)")
                seen.append(done)
            }
        }
        #expect(seen.sorted() == Array(0..<5000))
    }
}
