/// Silences: the open ones are asked for at every alert, the ended ones stay as a record.
enum Migration4Silences {
    static let sql = """
        CREATE TABLE silences (
            id INTEGER PRIMARY KEY AUTOINCREMENT, until INTEGER NOT NULL, ended INTEGER, detail TEXT NOT NULL
        );
        CREATE INDEX silences_open ON silences (until) WHERE ended IS NULL;
        """
}
