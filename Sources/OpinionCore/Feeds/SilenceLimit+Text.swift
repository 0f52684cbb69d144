extension SilenceLimit {
    /// As files write it: `never`, or a length of time; nil for what is learnt.
    package var text: String? {
        switch self {
        case .learnt: nil
        case .after(let span): span.description
        case .never: "never"
        }
    }

    /// Reads what files write; nil for anything else.
    package init?(_ text: String) {
        if text == "never" {
            self = .never
        } else if let span = TimeSpan(text) {
            self = .after(span)
        } else {
            return nil
        }
    }
}
