/// Earlier wordings of articles that an open incident rested on; the present one stands in `items`.
enum Migration4Versions {
    static let sql = """
        CREATE TABLE item_versions (
            item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE, until INTEGER NOT NULL,
            text_hash INTEGER NOT NULL, sha256 TEXT NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL,
            content_text TEXT NOT NULL, PRIMARY KEY (item, until)
        ) WITHOUT ROWID;
        """
}
