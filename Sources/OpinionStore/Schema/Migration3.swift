/// What the statistics of rules and the replay of the archive ask for: when the item of a match was found, the rule of an
/// incident, and since when a rule stands in the rule book; `rules explain` asks for an item by its address. A rule that had a hit before is known since then. Feeds are
/// remembered, since their items outlive them.
enum Migration3 {
    static let sql = """
        ALTER TABLE matches ADD COLUMN found INTEGER NOT NULL DEFAULT 0;
        UPDATE matches SET found = coalesce((SELECT found FROM items WHERE items.id = matches.item), 0);
        CREATE INDEX matches_rule ON matches (rule, found);
        CREATE INDEX items_url ON items (canonical_url) WHERE canonical_url IS NOT NULL;

        ALTER TABLE incidents ADD COLUMN rule TEXT;
        ALTER TABLE incidents ADD COLUMN dismissal TEXT;
        UPDATE incidents SET rule = json_extract(detail, '$.rule');
        CREATE INDEX incidents_rule ON incidents (rule, opened, state, dismissal) WHERE rule IS NOT NULL;

        CREATE TABLE known_rules (
            id TEXT PRIMARY KEY, since INTEGER NOT NULL, is_gone INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID;
        INSERT INTO known_rules (id, since) SELECT rule, min(found) FROM matches GROUP BY rule;
        CREATE TABLE known_feeds (id TEXT PRIMARY KEY, is_local INTEGER NOT NULL) WITHOUT ROWID;
        """
}
