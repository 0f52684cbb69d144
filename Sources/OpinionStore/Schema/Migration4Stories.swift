/// Which items report one happening. `story_items` keeps what comparing needs of every item; `story_terms` counts in how
/// many titles a term stands, and lists the last items that it may find (eight bytes each, the latest last).
enum Migration4Stories {
    static let sql = """
        CREATE TABLE story_items (
            item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE, story INTEGER NOT NULL,
            is_settled INTEGER NOT NULL DEFAULT 0, at INTEGER NOT NULL, title TEXT NOT NULL, lead TEXT NOT NULL
        );
        CREATE INDEX story_items_story ON story_items (story);

        CREATE TABLE story_terms (term INTEGER PRIMARY KEY, titles INTEGER NOT NULL, items BLOB);

        CREATE TABLE story_counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO story_counters VALUES ('stories', 0), ('titles', 0);
        """
}
