/// Words that stand near each other: `a NEAR/5 b`, and chains such as `a NEAR/5 b ONEAR/0 c`.
package struct Proximity: Sendable, Hashable {
    /// What joins two neighbours of a chain.
    package struct Link: Sendable, Hashable {
        /// At most so many Han characters or words stand between the two.
        package let distance: Int
        /// Whether the left one comes first in the text too.
        package let isOrdered: Bool
    }

    /// Two or more terms, lists, or ORs of these.
    package let operands: [QueryNode]
    /// One less than operands; `links[i]` joins operands `i` and `i + 1`.
    package let links: [Link]
}

extension Proximity: CustomStringConvertible {
    package var description: String {
        var text = operands.first?.asOperand ?? ""
        for (link, operand) in zip(links, operands.dropFirst()) { text += " \(link) \(operand.asOperand)" }
        return text
    }
}

extension Proximity.Link: CustomStringConvertible {
    package var description: String { "\(isOrdered ? "ONEAR" : "NEAR")/\(distance)" }
}
