/// What became of commands, under the ids that their repeats carry; kept for a day.
enum Migration4Requests {
    static let sql = """
        CREATE TABLE requests (
            uid INTEGER NOT NULL, id TEXT NOT NULL, part TEXT NOT NULL, digest TEXT NOT NULL, at INTEGER NOT NULL,
            answer TEXT NOT NULL, PRIMARY KEY (uid, id, part)
        ) WITHOUT ROWID;
        CREATE INDEX requests_at ON requests (at);
        """
}
