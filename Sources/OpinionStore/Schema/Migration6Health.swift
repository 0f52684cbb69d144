/// What a feed is like while it is well, how badly it fails, and where it moved to.
enum Migration6Health {
    static let sql = """
        ALTER TABLE feeds ADD COLUMN burden INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE feeds ADD COLUMN usual_items INTEGER;
        ALTER TABLE feeds ADD COLUMN lull INTEGER;
        ALTER TABLE feeds ADD COLUMN share REAL;
        ALTER TABLE feeds ADD COLUMN last_body INTEGER;
        ALTER TABLE feeds ADD COLUMN moved_to TEXT;
        ALTER TABLE feeds ADD COLUMN move_sightings INTEGER NOT NULL DEFAULT 0;
        """
}
