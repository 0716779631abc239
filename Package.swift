// swift-tools-version: 6.2
import PackageDescription

/// The language rules every target of the house keeps. They stand above `let package`, because
/// settings declared below it are silently ignored by SwiftPM.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
  // Lets the compiler specialise what crosses our own targets: a fifth less work in the writer.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A floor or a room: a target that may import only what is named here.
func room(_ name: String, on floors: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: floors, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, of parts: [Target.Dependency]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: parts, path: "Tests/\(name)", swiftSettings: strict)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// What every room stands on.
let floors: [Target.Dependency] = ["Web", "Sheets", "Civic", "Storage", "Addresses", "Capacity", "Core"]

let package = Package(
  name: "simpul",
  products: [.executable(name: "simpul", targets: ["simpul"])],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
    .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
    .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "simpul",
      dependencies: floors + [
        "Catalogue", "Delegation", "Documents", "Dossiers", "Notices", "Queue", "Rights", "Post", "Press", arguments, logging,
        yaml,
        .product(name: "Configuration", package: "swift-configuration"),
      ],
      swiftSettings: strict),

    room("Dossiers", on: floors + ["Media", crypto]),
    room("Documents", on: floors + ["Media", "Press"]),
    room("Rights", on: floors),
    room("Delegation", on: floors + ["Media", yaml]),
    room("Catalogue", on: floors + [yaml]),
    room("Notices", on: floors + ["Post"]),
    room("Queue", on: floors + [crypto], resources: [.embedInCode("Voice")]),

    room(
      "Web",
      on: [
        "Civic", "Storage", "Addresses", "Capacity", "Core", "CQREncode", hummingbird, logging, crypto,
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Assets")]),
    room("Civic", on: ["Storage", "Capacity", "Core", crypto, cryptoExtras, yaml]),
    room(
      "Storage",
      on: [
        "Capacity", "Core", "CPostgres", crypto, logging, .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Post", on: ["Core", "CCurl", crypto]),
    room(
      "Press",
      on: [
        "Core", crypto, .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
      ]),
    room("Sheets", on: ["Core", "CXLSXWriter"]),
    room("Addresses", on: ["Core"]),
    room("Media", on: ["Capacity", "Core"]),
    room("Capacity", on: ["Core"]),
    room("Core", on: []),

    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // A database for one test, on either engine.
    .target(name: "Scratch", dependencies: ["Storage", logging], path: "Tests/Scratch", swiftSettings: strict),
    tests("Core", of: ["Core"]),
    tests(
      "Storage",
      of: [
        "Scratch", "Storage", "Core", logging, .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    tests("Media", of: ["Media", "Core"]),
    tests("Civic", of: ["Scratch", "Civic", "Storage", "Capacity", "Core", logging]),
    tests("Web", of: ["Web", "Addresses", "Core"]),
    tests("Post", of: ["Post", "CCurl", "Core"]),
    tests("Press", of: ["Press", "Core"]),
    tests(
      "House",
      of: floors + [
        "Scratch", "Media", "simpul", "Catalogue", "Delegation", "Documents", "Dossiers", "Notices", "Queue", "Rights", "Post",
        "Press",
        logging, crypto,
      ]),
    tests("Sheets", of: ["Sheets", "Core"]),
    tests("Tidy", of: []),
  ],
  swiftLanguageModes: [.v6]
)
