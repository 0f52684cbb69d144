/// One figure as a sentence gives it.
struct CasualtyFigure: Hashable {
    /// What it counts: one kind, or two when it denies both (「無人員傷亡」).
    let kinds: [CasualtyKind]
    /// Persons, or yuan.
    let value: Int
    /// Where the words stand, in Unicode scalars of the original text.
    let range: Range<Int>
}
