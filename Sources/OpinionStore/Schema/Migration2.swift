/// How an item's bytes were read; NULL for items that an earlier version archived.
enum Migration2 {
    static let sql = """
        ALTER TABLE items ADD COLUMN charset TEXT;
        ALTER TABLE items ADD COLUMN charset_reason TEXT;
        ALTER TABLE items ADD COLUMN was_repaired INTEGER NOT NULL DEFAULT 0;
        """
}
