/// Feeds of which people have heard that they are blind.
enum Migration5Watch {
    static let sql = """
        CREATE TABLE blind_feeds (feed TEXT PRIMARY KEY, detail TEXT NOT NULL) WITHOUT ROWID;
        """
}
