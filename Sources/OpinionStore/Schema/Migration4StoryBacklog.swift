/// Items that are to be given a story later: thousands come with the first answer of a feed, and ring nobody.
enum Migration4StoryBacklog {
    static let sql = """
        CREATE TABLE story_backlog (item INTEGER PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE);
        """
}
