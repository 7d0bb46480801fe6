// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "vs321-benchmarks",
    dependencies: [.package(name: "vs321", path: "..")],
    targets: [
        // What layouts are measured against: `apt install libgeos-dev`.
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .executableTarget(
            name: "layout-benchmark",
            dependencies: [
                "AllocationCount", "CGEOS",
                .product(name: "PlaneGeometry", package: "vs321"),
                .product(name: "SensorModel", package: "vs321"),
                .product(name: "DetectionRegions", package: "vs321"),
            ],
            path: "Sources/LayoutBenchmark"),
        .executableTarget(
            name: "placement-benchmark",
            dependencies: [
                .product(name: "PlaneGeometry", package: "vs321"),
                .product(name: "SensorModel", package: "vs321"),
                .product(name: "SiteModel", package: "vs321"),
                .product(name: "SensorPlacement", package: "vs321"),
            ],
            path: "Sources/PlacementBenchmark"),
        .executableTarget(
            name: "editor-benchmark",
            dependencies: [
                .product(name: "PlaneGeometry", package: "vs321"),
                .product(name: "SensorModel", package: "vs321"),
                .product(name: "DetectionRegions", package: "vs321"),
            ],
            path: "Sources/EditorBenchmark"),
        .target(name: "AllocationCount"),
        .executableTarget(
            name: "codec-benchmark",
            dependencies: [
                "AllocationCount",
                .product(name: "PayloadCodec", package: "vs321"), .product(name: "NetworkEvents", package: "vs321"),
            ],
            path: "Sources/CodecBenchmark"),
        .systemLibrary(name: "CYardstickPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .target(name: "CYardstick", dependencies: ["CYardstickPango"], linkerSettings: [.linkedLibrary("m")]),
        .executableTarget(
            name: "drawing-benchmark",
            dependencies: [
                "CYardstick",
                .product(name: "PlaneGeometry", package: "vs321"),
                .product(name: "SensorModel", package: "vs321"),
                .product(name: "DetectionRegions", package: "vs321"),
                .product(name: "SiteModel", package: "vs321"),
                .product(name: "Occupancy", package: "vs321"),
                .product(name: "NetworkEvents", package: "vs321"),
                .product(name: "SiteFiles", package: "vs321"),
                .product(name: "PlanRendering", package: "vs321"),
            ],
            path: "Sources/DrawingBenchmark"),
    ],
    swiftLanguageModes: [.v6])
