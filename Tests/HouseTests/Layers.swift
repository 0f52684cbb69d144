/// Which target may import which: the arrows of the house, as data. Changing a line here is a decision of design.
enum Layers {
    /// Targets of this package only; packages of others are not listed.
    static let allowed: [String: Set<String>] = [
        "opiniond": ["OpinionService"],
        // The desk and a store: tests of rules, and the replay over an archive, decide as the daemon does, without it.
        // What a running daemon owns goes over the control socket as before.
        "opinionctl": [
            "ControlAPI", "Alerting", "HTTPTransfer", "FeedParsing", "FeedRecipes", "FeedRequests", "IncidentDesk",
            "OpinionFiles",
            "OpinionStore",
            "IncidentLog", "EvidenceStore", "OpinionCore", "TextMatching",
        ],
        "OpinionService": [
            "ControlAPI", "IncidentDesk", "OpinionStore", "OpinionFiles", "IncidentLog", "EvidenceStore", "Alerting",
            "HTTPTransfer",
            "FeedParsing", "FeedRecipes", "FeedRequests", "TextMatching", "OpinionCore", "CPlatform",
        ],
        // Decides and writes; sends nothing, fetches nothing, runs no loop.
        "IncidentDesk": ["OpinionStore", "OpinionFiles", "OpinionCore", "TextMatching"],
        "ControlAPI": ["OpinionCore"],
        "OpinionStore": ["OpinionCore"],
        // Compiles the queries of the rules it reads, to place their faults.
        "OpinionFiles": ["OpinionCore", "TextMatching"],
        "IncidentLog": [],
        // Kept bytes and the bundles made of them, which the daemon writes and the tool verifies.
        "EvidenceStore": ["IncidentLog"],
        // CPlatform: programs as channels are started with limits, which Swift has no call for.
        "Alerting": ["OpinionCore", "HTTPTransfer", "CPlatform"],
        "HTTPTransfer": ["CCurl"],
        "FeedParsing": ["CFeedXML"],
        // From the words of the configuration to those of the parser, for daemon and tool alike.
        "FeedRecipes": ["FeedParsing", "OpinionCore", "OpinionFiles"],
        // From the words of the configuration to those of the client, for daemon and tool alike.
        "FeedRequests": ["HTTPTransfer", "OpinionCore", "OpinionFiles"],
        "TextMatching": ["CPCRE2"],
        "OpinionCore": ["TextMatching"],
        "CFeedXML": ["CLibXML2"],
        "CLibXML2": [],
        "CPCRE2": [],
        "CCurl": [],
        "CPlatform": [],
        // For tests and benchmarks only: nobody in Sources may import them.
        "LoopbackServer": [],
        "ChildProcess": [],
        "RobotFakes": ["ChildProcess", "LoopbackServer", "OpinionCore"],
    ]

    /// What a target may not import, of the targets of this package.
    static func forbidden(_ imports: some Sequence<String>, to target: String) -> Set<String> {
        Set(imports).intersection(allowed.keys).subtracting(allowed[target] ?? []).subtracting([target])
    }
}
