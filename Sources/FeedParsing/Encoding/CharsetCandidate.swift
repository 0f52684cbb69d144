/// An encoding that statistics can tell from others.
struct CharsetCandidate: Sendable {
    /// What its text is measured by.
    enum Kind: Sendable, Equatable {
        case chinese, japanese, korean
        case letters(LetterModel)

        static func == (one: Kind, other: Kind) -> Bool {
            switch (one, other) {
            case (.chinese, .chinese), (.japanese, .japanese), (.korean, .korean): true
            default: false
            }
        }
    }

    let charset: Charset
    let kind: Kind
    /// What it is given beforehand: the commonest of its kind a little, the rare ones less than nothing.
    let prior: Float
    /// Whether it needs a language to be named before it is considered.
    var isRare = false

    static let all: [CharsetCandidate] = [
        CharsetCandidate(charset: .gb18030, kind: .chinese, prior: 0.04),
        CharsetCandidate(charset: .big5, kind: .chinese, prior: 0.02),
        CharsetCandidate(charset: .shiftJIS, kind: .japanese, prior: 0),
        CharsetCandidate(charset: .eucJP, kind: .japanese, prior: 0),
        CharsetCandidate(charset: .eucKR, kind: .korean, prior: 0),
        CharsetCandidate(charset: .windows1252, kind: .letters(.western), prior: 0.16),
        named("windows-1251", .cyrillic, 0.01),
        named("koi8-r", .cyrillic, 0),
        named("koi8-u", .cyrillic, -0.002),
        named("ibm866", .cyrillic, -0.02),
        named("iso-8859-5", .cyrillic, -0.02),
        named("x-mac-cyrillic", .cyrillic, 0.006),
        named("windows-1253", .greek, 0),
        named("iso-8859-7", .greek, -0.003),
        named("windows-1255", .hebrew, 0),
        named("windows-1256", .arabic, 0),
        named("iso-8859-6", .arabic, -0.02),
        named("windows-874", .thai, -0.05),
        named("windows-1250", .central, 0.01),
        named("iso-8859-2", .central, 0.005),
        named("windows-1254", .turkish, -0.02),
        named("windows-1257", .baltic, -0.03),
        named("macintosh", .western, -0.15),
        named("ibm850", .western, -0.2),
        named("windows-1258", .vietnamese, 0, isRare: true),
    ].compactMap { $0 }

    /// The candidate for an encoding; nil when statistics know nothing of it.
    static func of(_ charset: Charset) -> CharsetCandidate? { all.first { $0.charset == charset } }

    private static func named(
        _ label: String,
        _ model: LetterModel,
        _ prior: Float,
        isRare: Bool = false
    ) -> CharsetCandidate? {
        Charset(label: label).map { .init(charset: $0, kind: .letters(model), prior: prior, isRare: isRare) }
    }

    private init(charset: Charset, kind: Kind, prior: Float, isRare: Bool = false) {
        self.charset = charset
        self.kind = kind
        self.prior = prior
        self.isRare = isRare
    }
}
