/// What each department was told last in a digest: up to when, and up to which log intent its figures have counted.
enum Migration5Digests {
    static let sql = """
        CREATE TABLE digests (
            department TEXT PRIMARY KEY, told INTEGER NOT NULL, intent INTEGER NOT NULL
        ) WITHOUT ROWID;
        """
}
