import TextMatching

/// Rules of five terms each, in the shapes that rule files have: any of, one of these with one of those, all without.
enum Rules {
    /// The texts of the rules that `terms` make, five each.
    static func texts(_ terms: some Collection<String>) -> [String] {
        let all = Array(terms)
        return stride(from: 0, to: all.count - all.count % 5, by: 5).map {
            text(Array(all[$0..<$0 + 5]), shape: $0 / 5 % 8)
        }
    }

    /// The rules, parsed; what does not parse ends the program, since the terms are ours.
    static func parsed(_ texts: [String]) -> [Query] {
        texts.map { text in
            do { return try Query(parsing: text, lists: .none) } catch { preconditionFailure("\(text): \(error)") }
        }
    }

    private static func text(_ w: [String], shape: Int) -> String {
        switch shape {
        case 0: "\(w[0]) OR \(w[1]) OR \(w[2]) OR \(w[3]) OR \(w[4])"
        case 1: "(\(w[0]) OR \(w[1])) (\(w[2]) OR \(w[3])) NOT \(w[4])"
        case 2: "(\(w[0]) OR \(w[1]) OR \(w[2])) AND (\(w[3]) OR \(w[4]))"
        case 3: "\(w[0]) AND \(w[1]) NOT (\(w[2]) OR \(w[3]) OR \(w[4]))"
        case 4: "(\(w[0]) OR \(w[1]) OR \(w[2]) OR \(w[3])) NOT title:\(w[4])"
        case 5: "\(w[0]) (\(w[1]) OR \(w[2]) OR \(w[3]) OR \(w[4]))"
        case 6: "title:(\(w[0]) OR \(w[1])) (\(w[2]) OR \(w[3]) OR \(w[4]))"
        default: "(\(w[0]) OR \(w[1]) OR \(w[2])) NOT (title:\(w[3]) NOT title:\(w[4]))"
        }
    }
}
