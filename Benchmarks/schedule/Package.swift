// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the sources are links to those of the house, so that what is measured is compiled as the house
// compiles it, while the manifest of the house stays free of programs that are no product.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]
let collections = "https://github.com/apple/swift-collections"

let package = Package(
    name: "schedule",
    dependencies: [.package(url: collections, from: "1.6.0")],
    targets: [
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-32"),
        .target(name: "TextMatching", dependencies: ["CPCRE2"], swiftSettings: strict),
        .target(
            name: "OpinionCore",
            dependencies: [
                "TextMatching", .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(name: "schedule-benchmark", dependencies: ["OpinionCore"], swiftSettings: strict),
    ]
)
