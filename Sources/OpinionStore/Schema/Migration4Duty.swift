/// What officers change about the roster for a while, and who had the desk when it was last looked at.
enum Migration4Duty {
    static let sql = """
        CREATE TABLE duty_overrides (
            id INTEGER PRIMARY KEY AUTOINCREMENT, role TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
            begins INTEGER NOT NULL, ends INTEGER NOT NULL, reason TEXT NOT NULL, made INTEGER NOT NULL,
            made_by TEXT NOT NULL, ended_by TEXT
        );
        CREATE INDEX duty_overrides_ends ON duty_overrides (ends);
        CREATE TABLE shift_watch (
            one INTEGER PRIMARY KEY CHECK (one = 1), person TEXT, name TEXT, since INTEGER NOT NULL
        );
        """
}
