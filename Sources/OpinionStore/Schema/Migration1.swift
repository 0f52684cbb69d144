/// Instants are milliseconds since 1970 in UTC; JSON columns hold values that are only ever read whole.
enum Migration1 {
    static let sql = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES ('installation', lower(hex(randomblob(4))));

        CREATE TABLE feeds (
            id TEXT PRIMARY KEY, url TEXT NOT NULL, etag TEXT, last_modified TEXT, body_hash TEXT,
            first_success INTEGER, last_success INTEGER, last_new INTEGER, next_check INTEGER, not_before INTEGER,
            failures INTEGER NOT NULL DEFAULT 0, fault_code TEXT, fault_text TEXT, failing_since INTEGER
        ) WITHOUT ROWID;

        CREATE TABLE items (
            id INTEGER PRIMARY KEY, feed TEXT NOT NULL, key TEXT NOT NULL, text_hash INTEGER NOT NULL,
            outlet TEXT NOT NULL, tier TEXT NOT NULL, url TEXT, canonical_url TEXT, fingerprint TEXT,
            title TEXT NOT NULL, summary TEXT NOT NULL, content_text TEXT NOT NULL, authors TEXT NOT NULL,
            tags TEXT NOT NULL, published INTEGER, published_date_only INTEGER NOT NULL, found INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX items_identity ON items (feed, key);
        CREATE INDEX items_found ON items (found);

        CREATE TABLE matches (
            item INTEGER NOT NULL REFERENCES items (id) ON DELETE CASCADE, rule TEXT NOT NULL, desk TEXT NOT NULL,
            kind TEXT NOT NULL, level TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (item, rule)
        ) WITHOUT ROWID;

        CREATE TABLE incidents (
            number INTEGER PRIMARY KEY, desk TEXT NOT NULL, state TEXT NOT NULL, opened INTEGER NOT NULL,
            title TEXT NOT NULL, area TEXT, department TEXT NOT NULL, level TEXT NOT NULL, outlets INTEGER NOT NULL,
            items INTEGER NOT NULL, detail TEXT NOT NULL
        );
        CREATE INDEX incidents_state ON incidents (state);

        CREATE TABLE clocks (
            incident INTEGER NOT NULL REFERENCES incidents (number), kind TEXT NOT NULL, due INTEGER NOT NULL,
            revision INTEGER NOT NULL, is_running INTEGER NOT NULL, detail TEXT NOT NULL,
            PRIMARY KEY (incident, kind)
        ) WITHOUT ROWID;

        CREATE TABLE reminders (
            incident INTEGER NOT NULL, kind TEXT NOT NULL, revision INTEGER NOT NULL, key TEXT NOT NULL,
            moment INTEGER NOT NULL, told INTEGER NOT NULL, PRIMARY KEY (incident, kind, revision, key)
        ) WITHOUT ROWID;

        CREATE TABLE incident_items (
            incident INTEGER NOT NULL REFERENCES incidents (number), item INTEGER NOT NULL,
            desk TEXT NOT NULL, canonical_url TEXT, fingerprint TEXT, outlet TEXT NOT NULL, tier TEXT NOT NULL,
            found INTEGER NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (incident, item)
        ) WITHOUT ROWID;
        CREATE INDEX incident_items_item ON incident_items (item);
        CREATE INDEX incident_items_url ON incident_items (canonical_url, desk) WHERE canonical_url IS NOT NULL;
        CREATE INDEX incident_items_title ON incident_items (fingerprint, desk) WHERE fingerprint IS NOT NULL;

        CREATE TABLE found_late (
            item INTEGER NOT NULL, desk TEXT NOT NULL, level TEXT NOT NULL, area TEXT, found INTEGER NOT NULL,
            told INTEGER, PRIMARY KEY (item, desk)
        ) WITHOUT ROWID;
        CREATE INDEX found_late_untold ON found_late (found) WHERE told IS NULL;

        CREATE TABLE outbox (
            sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, incident INTEGER NOT NULL, channel TEXT NOT NULL,
            type TEXT NOT NULL, is_urgent INTEGER NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
            made INTEGER NOT NULL, next_attempt INTEGER NOT NULL, leased_until INTEGER, sent INTEGER, reason TEXT,
            has_fallen_back INTEGER NOT NULL, fallback TEXT NOT NULL, alert TEXT NOT NULL
        );
        CREATE INDEX outbox_pending ON outbox (channel, incident, sequence) WHERE state = 'pending';
        CREATE INDEX outbox_incident ON outbox (incident);
        CREATE TABLE outbox_ordinals (incident INTEGER PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE log_intents (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT NOT NULL, event TEXT NOT NULL,
            incident INTEGER, data TEXT NOT NULL, is_appended INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX log_intents_incident ON log_intents (incident, id) WHERE incident IS NOT NULL;
        CREATE INDEX log_intents_open ON log_intents (id) WHERE is_appended = 0;
        """
}
