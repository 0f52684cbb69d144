/// A number as it stands in a text.
struct Numeral: Hashable {
    /// The whole number, rounded down; `nil` when it is too large or makes no sense.
    let value: Int?
    /// Whether something was cut off to make it whole.
    let isFractional: Bool
    /// Whether the text leaves it open (數十、三十餘、七八).
    let isVague: Bool
    /// Whether it is four plain digits that could be a year.
    let isYear: Bool
    /// Whether it ends with 萬 or 億.
    let endsWithMultiplier: Bool
    /// The folded scalars it takes.
    let range: Range<Int>
}
