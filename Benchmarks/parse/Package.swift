// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the parser's sources are links to those of the house, so that what is measured is compiled as
// the house compiles it, while the manifest of the house stays free of programs that are no product.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "parse",
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CFeedXML", dependencies: ["CLibXML2"]),
        .target(name: "FeedParsing", dependencies: ["CFeedXML"], swiftSettings: strict),
        .executableTarget(
            name: "parse-benchmark",
            dependencies: ["CFeedXML", "FeedParsing"],
            swiftSettings: strict
        ),
    ]
)
