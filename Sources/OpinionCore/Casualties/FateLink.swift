/// A fate that was found for a number.
struct FateLink {
    let kind: CasualtyWord.Fate.Kind
    /// The token of the fate.
    let index: Int
    /// Where its words stand in the folded text.
    let lower, upper: Int
    /// Whether nothing but words without meaning stands between it and the number.
    let isBeside: Bool
    /// Whether it stands before the number.
    let isBefore: Bool
}
