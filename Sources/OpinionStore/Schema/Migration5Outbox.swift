/// Alerts that go another way, that newer ones tell, that a person dropped; what was sent; how channels do.
enum Migration5Outbox {
    static let sql = """
        ALTER TABLE outbox ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN holds_up INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE outbox ADD COLUMN clock TEXT;
        ALTER TABLE outbox ADD COLUMN stands_for TEXT;
        ALTER TABLE outbox ADD COLUMN superseded_by TEXT;
        ALTER TABLE outbox ADD COLUMN dropped TEXT;
        UPDATE outbox SET since = made;

        CREATE INDEX outbox_due ON outbox (channel, is_drill, is_urgent DESC, sequence) WHERE state = 'pending';
        CREATE INDEX outbox_patience ON outbox (is_urgent, since) WHERE state = 'pending' AND has_fallen_back = 0;
        CREATE INDEX outbox_failing ON outbox (channel, sequence) WHERE state = 'pending' AND attempts > 0;
        CREATE INDEX outbox_state ON outbox (state, sequence);
        CREATE INDEX outbox_folded ON outbox (folded_into) WHERE folded_into IS NOT NULL;
        CREATE INDEX outbox_stands_for ON outbox (stands_for) WHERE stands_for IS NOT NULL;

        CREATE TABLE delivery_wires (id TEXT PRIMARY KEY, at INTEGER NOT NULL, wire TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE channel_health (channel TEXT PRIMARY KEY, health TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE channel_uses (channel TEXT NOT NULL, at INTEGER NOT NULL, count INTEGER NOT NULL);
        CREATE INDEX channel_uses_at ON channel_uses (channel, at);
        """
}
