/// Hits by clock hour, of every rule and every desk, by feed: what is usual is learnt from it. The hours of an archive that
/// is there already are those of UTC, as they are wherever a zone stands whole hours off.
enum Migration4Spread {
    static let sql = """
        CREATE TABLE hit_hours (
            series TEXT NOT NULL, hour INTEGER NOT NULL, feed TEXT NOT NULL, hits INTEGER NOT NULL,
            PRIMARY KEY (series, hour, feed)
        ) WITHOUT ROWID;
        INSERT INTO hit_hours (series, hour, feed, hits)
            SELECT 'rule:' || rule, matches.found - matches.found % 3600000, feed, count(*)
            FROM matches JOIN items ON items.id = item
            WHERE kind = 'risk' AND matches.found > (SELECT max(found) FROM items) - 5443200000
                AND coalesce(matches.found - published, 0) < 10800000 GROUP BY 1, 2, 3;
        INSERT INTO hit_hours (series, hour, feed, hits)
            SELECT 'desk:' || desk, matches.found - matches.found % 3600000, feed, count(DISTINCT item)
            FROM matches JOIN items ON items.id = item
            WHERE kind = 'risk' AND matches.found > (SELECT max(found) FROM items) - 5443200000
                AND coalesce(matches.found - published, 0) < 10800000 GROUP BY 1, 2, 3;
        """
}
