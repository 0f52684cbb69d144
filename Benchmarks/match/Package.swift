// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the sources of TextMatching are a link to those of the house, so that what is measured is
// compiled as the house compiles it, while the manifest of the house stays free of programs that are no product.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "match",
    targets: [
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-32"),
        .target(name: "TextMatching", dependencies: ["CPCRE2"], swiftSettings: strict),
        .executableTarget(name: "match-benchmark", dependencies: ["TextMatching"], swiftSettings: strict),
    ]
)
