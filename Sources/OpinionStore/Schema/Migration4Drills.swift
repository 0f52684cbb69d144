/// Drills, and which incidents and alerts are theirs. The incidents of drills that an earlier version began belong to
/// none; they count in no statistics either. At most one drill with a script runs.
enum Migration4Drills {
    static let sql = """
        CREATE TABLE drills (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, actor TEXT NOT NULL, started INTEGER NOT NULL,
            until INTEGER NOT NULL, speed INTEGER NOT NULL, script TEXT, played INTEGER NOT NULL DEFAULT 0,
            refused TEXT NOT NULL DEFAULT '[]', ended INTEGER, report TEXT
        );
        CREATE INDEX items_drill ON items (found) WHERE feed GLOB 'drill:*';
        CREATE UNIQUE INDEX drills_script ON drills (ended IS NULL) WHERE ended IS NULL AND script IS NOT NULL;

        ALTER TABLE incidents ADD COLUMN is_drill INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE incidents ADD COLUMN drill INTEGER;
        UPDATE incidents SET is_drill = 1, rule = NULL WHERE json_extract(detail, '$.isDrill');
        CREATE INDEX incidents_drill ON incidents (drill) WHERE drill IS NOT NULL;

        ALTER TABLE outbox ADD COLUMN is_drill INTEGER NOT NULL DEFAULT 0;
        UPDATE outbox SET is_drill = 1 WHERE incident IN (SELECT number FROM incidents WHERE is_drill);
        """
}
