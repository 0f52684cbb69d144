import OpinionCore
import Testing
import TextMatching

/// A text with the figures that it holds.
struct CasualtyCase: Sendable, CustomTestStringConvertible {
    let text: String
    let dead, injured, missing, loss: Int?

    init(_ text: String, dead: Int? = nil, injured: Int? = nil, missing: Int? = nil, loss: Int? = nil) {
        (self.text, self.dead, self.injured, self.missing, self.loss) = (text, dead, injured, missing, loss)
    }

    var testDescription: String {
        let figures = [dead, injured, missing, loss].map { $0.map(String.init) ?? "–" }
        return "\(text): \(figures.joined(separator: ", "))"
    }

    /// What is read from the text as content.
    var read: Casualties { Casualties.read(Document(contentText: text)) }

    /// The same text with other figures of `casualties`, to compare with this.
    func with(_ casualties: Casualties) -> CasualtyCase {
        CasualtyCase(
            text,
            dead: casualties.dead,
            injured: casualties.injured,
            missing: casualties.missing,
            loss: casualties.loss
        )
    }
}

extension CasualtyCase: Hashable {}
