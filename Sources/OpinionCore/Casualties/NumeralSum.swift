/// Adds up a Chinese number from its digits and units, in the order in which they are written.
///
/// Values stay below 10¹⁶; everything larger, and units in an impossible order, breaks the sum.
struct NumeralSum {
    /// Above this a number is no figure.
    static let limit = 10_000_000_000_000_000

    private var high = 0
    private var middle = 0
    private var low = 0
    /// Digits without a unit yet: `pending / 10^scale`.
    private var pending: Int?
    private var scale = 0
    private var smallestUnit = 10_000
    /// The unit right before the pending digit, for 三百五.
    private var unitBefore = 0
    private var canShorten = false
    private(set) var isEmpty = true
    private(set) var isBroken = false
    private(set) var isFractional = false

    /// Whether digits wait for a unit.
    var hasPending: Bool { pending != nil }

    /// Takes digits: `mantissa / 10^scale`; `isOneHan` for a single Chinese digit, which may be short for more (三百五).
    mutating func add(_ mantissa: Int, scale: Int = 0, isOneHan: Bool = false) {
        if pending != nil { isBroken = true }
        (pending, self.scale, isEmpty) = (mantissa, scale, false)
        canShorten = isOneHan && mantissa > 0
    }

    /// Takes 零 between units: the next digit is what it says.
    mutating func skipUnit() {
        (unitBefore, isEmpty) = (0, false)
    }

    /// Takes a unit: 10, 100, 1000, 10⁴ or 10⁸.
    mutating func multiply(by unit: Int) {
        switch unit {
        case 100_000_000: high = closed(high, unit, middle + low)
        case 10_000: middle = closed(middle, unit, low)
        default: addSmall(unit)
        }
        (unitBefore, isEmpty) = (unit, false)
    }

    /// Marks the number as unreadable.
    mutating func spoil() {
        (isBroken, isEmpty) = (true, false)
    }

    /// The whole number of all that was taken, `nil` when broken.
    mutating func finish() -> Int? {
        if canShorten, unitBefore >= 100, let digit = pending {
            low += digit * (unitBefore / 10)
        } else {
            low += taken(times: 1) ?? 0
        }
        pending = nil
        let total = high + middle + low
        return isBroken || total > Self.limit ? nil : total
    }
}

extension NumeralSum {
    private mutating func addSmall(_ unit: Int) {
        if unit >= smallestUnit { isBroken = true }
        low = bounded(low + (taken(times: unit) ?? unit))
        smallestUnit = unit
    }

    /// Closes a section with 萬 or 億: `known` and the pending digits count that many times.
    private mutating func closed(_ section: Int, _ unit: Int, _ known: Int) -> Int {
        if section != 0 { isBroken = true }
        let digits = taken(times: unit)
        let whole = digits == nil && known == 0 ? unit : bounded(known.multipliedReportingOverflow(by: unit))
        low = 0
        if unit > 10_000 { middle = 0 }
        smallestUnit = 10_000
        return bounded(whole + (digits ?? 0))
    }

    /// The pending digits times `unit`, which they are used up by.
    private mutating func taken(times unit: Int) -> Int? {
        guard let mantissa = pending else { return nil }
        pending = nil
        let product = bounded(mantissa.multipliedReportingOverflow(by: unit), upTo: Int.max / 4)
        let divisor = (0..<scale).reduce(1) { power, _ in power * 10 }
        if product % divisor != 0 { isFractional = true }
        return bounded(product / divisor)
    }

    private mutating func bounded(_ value: Int, upTo limit: Int = Self.limit) -> Int {
        if value > limit { isBroken = true }
        return value > limit ? 0 : value
    }

    private mutating func bounded(_ result: (partialValue: Int, overflow: Bool), upTo limit: Int = Self.limit) -> Int {
        if result.overflow { isBroken = true }
        return result.overflow ? 0 : bounded(result.partialValue, upTo: limit)
    }
}
