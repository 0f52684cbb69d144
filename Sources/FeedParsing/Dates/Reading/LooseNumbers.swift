/// The numbers of a date that carry no unit: at most three, in order.
struct LooseNumbers {
    private var first: (value: Int, digits: Int) = (0, 0)
    private var second: (value: Int, digits: Int) = (0, 0)
    private var third: (value: Int, digits: Int) = (0, 0)
    private(set) var count = 0

    /// Adds a number; the fourth and later ones only count.
    mutating func append(_ value: Int, digits: Int) {
        switch count {
        case 0: first = (value, digits)
        case 1: second = (value, digits)
        case 2: third = (value, digits)
        default: break
        }
        count += 1
    }

    subscript(index: Int) -> (value: Int, digits: Int) { index == 0 ? first : index == 1 ? second : third }
}
