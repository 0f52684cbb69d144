/// How often a feed is looked at: what was learnt, and what it asks itself.
enum Migration6Rhythm {
    static let sql = """
        ALTER TABLE feeds ADD COLUMN rhythm INTEGER;
        ALTER TABLE feeds ADD COLUMN wishes TEXT;
        """
}
