/// What a word means to someone who looks for figures of casualties.
enum CasualtyWord: Hashable {
    case number
    /// A fate of persons.
    case fate(Fate)
    /// Counts persons right after a number, or names them.
    case person
    /// Counts persons only in some company: 個, 口, 例.
    case counter
    /// Stands between a fate and its figure and changes nothing.
    case link
    /// 另: its figure comes on top of the one before.
    case further
    /// A figure grows: the next one is of the same kind.
    case rise
    /// The number of …: further words may stand before the figure.
    case headcount
    /// What follows is somebody else's fate.
    case cause
    /// Nobody, not.
    case denial
    /// Something was avoided.
    case prevention
    /// Suffers what the verb says.
    case passive
    /// The persons before it live, or do something themselves.
    case agent
    /// Others do something with the persons behind it: 疏散, 轉移.
    case handled
    /// 因: what follows is why.
    case reason
    /// 後, 時: what went before is not the end.
    case after
    /// Goes on speaking of the same persons, even after a comma.
    case same
    /// Ends the search: these words are about something else.
    case bar
    /// Has no meaning of its own here.
    case filler
    /// Relatives of the person before.
    case kin
    /// An accident or a case; its fate belongs to nobody named before.
    case occasion
    /// 和, 及.
    case and
    /// Speaks of the words of a law.
    case definition
    /// Before a number: it counts an order or a ratio.
    case ordinal
    case loss, yuan
    case stop, comma, pause, open, close
}

extension CasualtyWord {
    /// A word for what happened to persons.
    struct Fate: Hashable {
        enum Kind: Hashable {
            case dead, injured, badlyInjured, slightlyInjured, missing
            /// 傷亡: dead or hurt.
            case hurtOrDead
        }

        enum Usage: Hashable {
            /// Either before or after its persons.
            case free
            /// The persons who suffer it stand behind it, or before it with 被.
            case transitive
            /// Only right after a word for persons: 礦工遺體.
            case body
            /// One character: only beside the number, or at the end of a clause.
            case single
            /// An English word.
            case latin
        }

        let kind: Kind
        let usage: Usage
    }

    /// The kind of fate, when this is one.
    var fate: Fate? {
        if case .fate(let fate) = self { fate } else { nil }
    }
}

extension CasualtyWord.Fate.Kind {
    /// Whom a figure counts. Everyone of 「10人傷亡」 is at least hurt; how many died is not said.
    var counted: CasualtyKind {
        switch self {
        case .dead: .dead
        case .injured, .hurtOrDead: .injured
        case .badlyInjured: .badlyInjured
        case .slightlyInjured: .slightlyInjured
        case .missing: .missing
        }
    }

    /// What 0 says: no 傷亡 is neither dead nor hurt.
    var denied: [CasualtyKind] { self == .hurtOrDead ? [.dead, .injured] : [counted] }
}
