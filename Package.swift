// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// The few functions of the C library that the lower floors need (`round`, `sin`) live in libm.
let mathematics: [LinkerSetting] = [.linkedLibrary("m")]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "vs321",
    products: [
        .executable(name: "vs321", targets: ["vs321"]),
        .library(name: "PlaneGeometry", targets: ["PlaneGeometry"]),
        .library(name: "JSONLines", targets: ["JSONLines"]),
        .library(name: "Findings", targets: ["Findings"]),
        .library(name: "SensorModel", targets: ["SensorModel"]),
        .library(name: "DetectionRegions", targets: ["DetectionRegions"]),
        .library(name: "PayloadCodec", targets: ["PayloadCodec"]),
        .library(name: "SiteModel", targets: ["SiteModel"]),
        .library(name: "DeviceSettings", targets: ["DeviceSettings"]),
        .library(name: "VirtualSensor", targets: ["VirtualSensor"]),
        .library(name: "Occupancy", targets: ["Occupancy"]),
        .library(name: "SensorPlacement", targets: ["SensorPlacement"]),
        .library(name: "NetworkEvents", targets: ["NetworkEvents"]),
        .library(name: "SiteFiles", targets: ["SiteFiles"]),
        .library(name: "PlanRendering", targets: ["PlanRendering"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // Floor 0: module maps
        .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(
            name: "CGdkPixbuf", pkgConfig: "gdk-pixbuf-2.0", providers: [.apt(["libgdk-pixbuf-2.0-dev"])]),
        // Floor 1
        .target(name: "PlaneGeometry", linkerSettings: mathematics),
        .target(name: "JSONLines"),
        // Floor 2
        .target(name: "Findings", dependencies: ["PlaneGeometry"]),
        .target(name: "SensorModel", dependencies: ["PlaneGeometry"], linkerSettings: mathematics),
        // Floor 3
        .target(name: "DetectionRegions", dependencies: ["PlaneGeometry", "Findings", "SensorModel"]),
        .target(name: "PayloadCodec", dependencies: ["SensorModel"]),
        // Floor 4
        .target(name: "SiteModel", dependencies: ["PlaneGeometry", "Findings", "SensorModel", "DetectionRegions"]),
        .target(
            name: "DeviceSettings",
            dependencies: [
                "JSONLines", "PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "PayloadCodec",
            ]),
        // Floor 5
        .target(name: "Occupancy", dependencies: ["SensorModel", "DetectionRegions", "PayloadCodec", "SiteModel"]),
        .target(
            name: "VirtualSensor",
            dependencies: [
                "PlaneGeometry", "SensorModel", "DetectionRegions", "PayloadCodec", "SiteModel", "DeviceSettings",
            ]),
        .target(
            name: "SensorPlacement",
            dependencies: ["PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "SiteModel"],
            linkerSettings: mathematics),
        // Floor 6
        .target(
            name: "NetworkEvents",
            dependencies: ["JSONLines", "Findings", "SensorModel", "PayloadCodec", "SiteModel", "Occupancy"]),
        .target(
            name: "SiteFiles",
            dependencies: [
                "JSONLines", "PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "SiteModel",
                "PayloadCodec",
                "DeviceSettings", "VirtualSensor", yams,
            ]),
        .target(
            name: "PlanRendering",
            dependencies: [
                "CCairo", "CPangoCairo", "CGdkPixbuf", "PlaneGeometry", "Findings", "SensorModel", "DetectionRegions",
                "PayloadCodec", "SiteModel", "Occupancy",
            ]),
        // Floor 7
        .executableTarget(
            name: "vs321",
            dependencies: [
                "PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "PayloadCodec", "SiteModel",
                "DeviceSettings", "VirtualSensor", "Occupancy", "SensorPlacement", "JSONLines", "NetworkEvents",
                "SiteFiles", "PlanRendering",
                argumentParser,
            ]),
        // Examples that the documentation explains
        .executableTarget(
            name: "layout-editor",
            dependencies: ["PlaneGeometry", "Findings", "SensorModel", "DetectionRegions"],
            path: "Examples/layout-editor"),
        // Tests mirror the house
        .target(name: "TestKit", dependencies: ["CCairo", "PlaneGeometry"], path: "Tests/TestKit"),
        .testTarget(name: "PlaneGeometryTests", dependencies: ["PlaneGeometry", "TestKit"]),
        .testTarget(name: "JSONLinesTests", dependencies: ["JSONLines", "TestKit"]),
        .testTarget(name: "FindingsTests", dependencies: ["PlaneGeometry", "Findings"]),
        .testTarget(name: "SensorModelTests", dependencies: ["PlaneGeometry", "SensorModel", "TestKit"]),
        .testTarget(
            name: "DetectionRegionsTests",
            dependencies: ["PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "TestKit"]),
        .testTarget(name: "PayloadCodecTests", dependencies: ["SensorModel", "PayloadCodec", "TestKit"]),
        .testTarget(
            name: "SiteModelTests",
            dependencies: ["PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "SiteModel", "TestKit"]),
        .testTarget(
            name: "DeviceSettingsTests",
            dependencies: [
                "PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "PayloadCodec", "DeviceSettings",
                "TestKit",
            ]),
        .testTarget(
            name: "OccupancyTests",
            dependencies: [
                "PlaneGeometry", "SensorModel", "DetectionRegions", "PayloadCodec", "SiteModel", "Occupancy", "TestKit",
            ]),
        .testTarget(
            name: "VirtualSensorTests",
            dependencies: [
                "PlaneGeometry", "SensorModel", "DetectionRegions", "PayloadCodec", "SiteModel", "DeviceSettings",
                "VirtualSensor", "TestKit",
            ]),
        .testTarget(
            name: "SensorPlacementTests",
            dependencies: [
                "PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "SiteModel", "SensorPlacement",
                "TestKit",
            ]),
        .testTarget(
            name: "NetworkEventsTests",
            dependencies: [
                "PlaneGeometry", "SensorModel", "DetectionRegions", "PayloadCodec", "SiteModel", "Occupancy",
                "NetworkEvents", "TestKit",
            ]),
        .testTarget(
            name: "SiteFilesTests",
            dependencies: [
                "PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "SiteModel", "PayloadCodec",
                "DeviceSettings", "VirtualSensor", "SiteFiles", "TestKit",
                yams,
            ]),
        .testTarget(
            name: "PlanRenderingTests",
            dependencies: [
                "PlaneGeometry", "Findings", "SensorModel", "DetectionRegions", "PayloadCodec", "SiteModel",
                "Occupancy",
                "PlanRendering", "TestKit",
            ]),
        .testTarget(
            name: "vs321Tests",
            dependencies: [
                "vs321", "layout-editor", "Findings", "NetworkEvents", "PlanRendering", "SiteFiles", "TestKit",
            ]),
    ],
    swiftLanguageModes: [.v6])

for target in package.targets where target.type != .system {
    target.swiftSettings = house
}
