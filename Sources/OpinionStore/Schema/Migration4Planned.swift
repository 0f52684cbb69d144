/// A look that an officer asks for leaves the planned one where it was.
enum Migration4Planned {
    static let sql = "ALTER TABLE evidence_jobs ADD COLUMN planned INTEGER;"
}
