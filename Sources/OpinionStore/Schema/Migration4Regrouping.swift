/// What belongs together. The incident that a desk has for a story; officers' corrections: reports that belong to no
/// incident of a desk, with what was known of them then; and pairs of incidents of which it was said, or need not be
/// said, that they may be one.
enum Migration4Regrouping {
    static let sql = """
        CREATE TABLE incident_stories (
            story INTEGER NOT NULL, desk TEXT NOT NULL, incident INTEGER NOT NULL REFERENCES incidents (number),
            PRIMARY KEY (story, desk)
        ) WITHOUT ROWID;
        CREATE INDEX incident_stories_incident ON incident_stories (incident);

        CREATE TABLE set_aside (
            item INTEGER NOT NULL, desk TEXT NOT NULL, canonical_url TEXT, fingerprint TEXT, found INTEGER NOT NULL,
            level TEXT, is_sudden INTEGER NOT NULL, story INTEGER, PRIMARY KEY (item, desk)
        ) WITHOUT ROWID;
        CREATE INDEX set_aside_story ON set_aside (story, desk) WHERE story IS NOT NULL;
        CREATE INDEX set_aside_url ON set_aside (canonical_url, desk) WHERE canonical_url IS NOT NULL;
        CREATE INDEX set_aside_title ON set_aside (fingerprint, desk) WHERE fingerprint IS NOT NULL;

        CREATE TABLE told_pairs (
            low INTEGER NOT NULL, high INTEGER NOT NULL, PRIMARY KEY (low, high)
        ) WITHOUT ROWID;
        """
}
