import OpinionCore

/// Something odd and where it is.
struct LintFinding {
    let problem: Problem
    let position: SourcePosition
    /// Where the value begins that the place is in: a comment may allow the finding there as well, since a text over
    /// several lines takes no comments.
    let start: SourcePosition

    init(_ problem: Problem, at position: SourcePosition, in start: SourcePosition? = nil) {
        (self.problem, self.position, self.start) = (problem, position, start ?? position)
    }
}
