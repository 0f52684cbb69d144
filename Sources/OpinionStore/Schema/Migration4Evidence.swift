/// Pages of articles: which are to be looked at, and what each look brought. Bytes stand in files named after their
/// SHA-256; a record outlives its bytes.
enum Migration4Evidence {
    static let sql = """
        CREATE TABLE evidence_jobs (
            id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, item INTEGER NOT NULL, added INTEGER NOT NULL,
            due INTEGER NOT NULL, leased_until INTEGER, attempts INTEGER NOT NULL DEFAULT 0,
            looks INTEGER NOT NULL DEFAULT 0, doubts INTEGER NOT NULL DEFAULT 0, is_asked INTEGER NOT NULL DEFAULT 0,
            fault TEXT
        );
        CREATE INDEX evidence_jobs_due ON evidence_jobs (due);

        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY, item INTEGER NOT NULL, url TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
            status INTEGER, cause TEXT, body TEXT, size INTEGER NOT NULL, content_type TEXT, charset TEXT,
            document TEXT NOT NULL, hash TEXT NOT NULL, title TEXT, text TEXT, etag TEXT, last_modified TEXT,
            confirmed INTEGER NOT NULL, removed INTEGER
        );
        CREATE INDEX evidence_url ON evidence (url, id);
        CREATE INDEX evidence_item ON evidence (item);
        CREATE INDEX evidence_body ON evidence (body, size) WHERE body IS NOT NULL AND removed IS NULL;
        """
}
