/// Alerts that are kept back: what holds them, until when, and the summary that told them.
enum Migration4Held {
    static let sql = """
        ALTER TABLE outbox ADD COLUMN held_by TEXT;
        ALTER TABLE outbox ADD COLUMN held_until INTEGER;
        ALTER TABLE outbox ADD COLUMN folded_into TEXT;
        CREATE INDEX outbox_held ON outbox (held_by, channel, sequence) WHERE state = 'held';
        """
}
