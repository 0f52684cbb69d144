/// Hand-overs of shifts, and the index by which a shift's acts are found.
enum Migration4Handovers {
    static let sql = """
        CREATE TABLE handovers (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, is_accepted INTEGER NOT NULL, detail TEXT NOT NULL
        );
        CREATE INDEX log_intents_at ON log_intents (at);
        """
}
