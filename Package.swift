// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 mode, warnings as errors, explicit imports.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "opinion",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "opiniond", targets: ["opiniond"]),
        .executable(name: "opinionctl", targets: ["opinionctl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The thin C shims.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-32", providers: [.apt(["libpcre2-dev"])]),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "CFeedXML", dependencies: ["CLibXML2"]),
        .target(name: "CPlatform"),

        // What knows nothing of the domain.
        .target(name: "HTTPTransfer", dependencies: ["CCurl"], swiftSettings: strict),
        .target(name: "FeedParsing", dependencies: ["CFeedXML"], swiftSettings: strict),
        .target(
            name: "FeedRecipes",
            dependencies: ["FeedParsing", "OpinionCore", "OpinionFiles"],
            swiftSettings: strict
        ),
        .target(
            name: "FeedRequests",
            dependencies: ["HTTPTransfer", "OpinionCore", "OpinionFiles"],
            swiftSettings: strict
        ),
        .target(name: "TextMatching", dependencies: ["CPCRE2"], swiftSettings: strict),
        .target(name: "IncidentLog", dependencies: [crypto], swiftSettings: strict),
        .target(name: "EvidenceStore", dependencies: ["IncidentLog", crypto], swiftSettings: strict),

        // The domain: values and pure functions.
        .target(name: "OpinionCore", dependencies: ["TextMatching", deque, heap], swiftSettings: strict),

        // What the domain meets at its edges.
        .target(name: "ControlAPI", dependencies: ["OpinionCore"], swiftSettings: strict),
        .target(name: "OpinionFiles", dependencies: ["OpinionCore", "TextMatching", yams], swiftSettings: strict),
        .target(name: "OpinionStore", dependencies: ["OpinionCore", grdb], swiftSettings: strict),
        .target(
            name: "Alerting",
            dependencies: ["CPlatform", "OpinionCore", "HTTPTransfer", crypto, mustache],
            swiftSettings: strict
        ),

        // What decides over items, incidents and deadlines, and writes it down.
        .target(
            name: "IncidentDesk",
            dependencies: ["OpinionCore", "OpinionFiles", "OpinionStore", "TextMatching", crypto],
            swiftSettings: strict
        ),

        // The running daemon, and the officer's hand on it.
        .target(
            name: "OpinionService",
            dependencies: [
                "Alerting", "ControlAPI", "CPlatform", "EvidenceStore", "FeedParsing", "FeedRecipes", "FeedRequests",
                "HTTPTransfer", "IncidentDesk", "IncidentLog", "OpinionCore", "OpinionFiles", "OpinionStore",
                "TextMatching", hummingbird, lifecycle, logging, nio, unixSignals,
            ],
            resources: [.embedInCode("Demo/Resources")],
            swiftSettings: strict
        ),
        .executableTarget(name: "opiniond", dependencies: ["OpinionService"], swiftSettings: strict),
        .executableTarget(
            name: "opinionctl",
            dependencies: [
                "Alerting", "ControlAPI", "EvidenceStore", "FeedParsing", "FeedRecipes", "FeedRequests", "HTTPTransfer",
                "IncidentDesk", "IncidentLog", "OpinionCore", "OpinionFiles", "OpinionStore", "TextMatching",
                argumentParser,
            ],
            swiftSettings: strict
        ),

        // An HTTP server that misbehaves as told: for tests and benchmarks only.
        .target(name: "LoopbackServer", swiftSettings: strict),
        // The servers that messages go to, as their contracts say: for tests only.
        .target(
            name: "RobotFakes",
            dependencies: ["ChildProcess", "LoopbackServer", "OpinionCore", crypto],
            swiftSettings: strict
        ),
        // Programs as children of tests.
        .target(name: "ChildProcess", swiftSettings: strict),

        .testTarget(
            name: "AlertingTests",
            dependencies: ["Alerting", "HTTPTransfer", "LoopbackServer", "OpinionCore", "RobotFakes"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "ChildProcess", "LoopbackServer", "OpinionCore", "OpinionStore", "RobotFakes", "opinionctl", "opiniond",
                grdb,
            ],
            exclude: ["FeedCases/Corpus"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "EvidenceStoreTests",
            dependencies: ["ChildProcess", "EvidenceStore", "IncidentLog"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "FeedParsingTests",
            dependencies: ["CFeedXML", "FeedParsing"],
            swiftSettings: strict
        ),
        // The targets of the fuzzers, which Scripts/fuzz.sh compiles as well.
        .testTarget(name: "FuzzTests", dependencies: ["FeedParsing", "TextMatching"], swiftSettings: strict),
        .testTarget(
            name: "HTTPTransferTests",
            dependencies: ["CCurl", "HTTPTransfer", "LoopbackServer", "RobotFakes"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "HouseTests",
            dependencies: ["Alerting", "IncidentDesk", "OpinionCore", "OpinionFiles"],
            exclude: ["LocalPractice"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IncidentDeskTests",
            dependencies: ["IncidentDesk", "OpinionCore", "OpinionFiles", "OpinionStore"],
            swiftSettings: strict
        ),
        .testTarget(name: "IncidentLogTests", dependencies: ["ChildProcess", "IncidentLog"], swiftSettings: strict),
        .testTarget(name: "LoopbackServerTests", dependencies: ["LoopbackServer"], swiftSettings: strict),
        .testTarget(name: "OpinionCoreTests", dependencies: ["OpinionCore", "TextMatching"], swiftSettings: strict),
        .testTarget(
            name: "OpinionFilesTests",
            dependencies: ["Alerting", "OpinionCore", "OpinionFiles", "TextMatching"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "OpinionServiceTests",
            dependencies: [
                "ControlAPI", "EvidenceStore", "FeedRequests", "HTTPTransfer", "IncidentDesk", "IncidentLog",
                "LoopbackServer", "OpinionCore", "OpinionService", "OpinionStore", "RobotFakes", grdb, logging,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "OpinionStoreTests",
            dependencies: ["OpinionCore", "OpinionStore", "TextMatching", grdb],
            swiftSettings: strict
        ),
        .testTarget(
            name: "opinionctlTests",
            dependencies: [
                "ChildProcess", "ControlAPI", "FeedParsing", "FeedRecipes", "HTTPTransfer", "LoopbackServer",
                "OpinionCore", "OpinionFiles", "OpinionStore", "RobotFakes", "opinionctl",
                argumentParser,
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "TextMatchingTests", dependencies: ["TextMatching"], swiftSettings: strict),
    ]
)
