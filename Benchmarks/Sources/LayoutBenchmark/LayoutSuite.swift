import DetectionRegions
import PlaneGeometry
import SensorModel

/// One of the eight layouts of ten eight-vertex outlines.
struct SuiteLayout {
    let name: String
    let layout: RawLayout
}

/// Four arrangements of ten octagons, and the same four of ten concave outlines.
enum LayoutSuite {
    /// An octagon in a square of 1.6 m, its corners cut by 0.5 m.
    static let octagon = [
        (500, 0), (1100, 0), (1600, 500), (1600, 1100), (1100, 1600), (500, 1600), (0, 1100), (0, 500),
    ]

    /// A band that zigzags: stacked, it shares three slanted edges with the next.
    static let zigzag = [
        (0, 0), (400, 300), (800, 0), (1200, 300), (1200, 1100), (800, 800), (400, 1100), (0, 800),
    ]

    /// The lower left and the upper right corner of the detection area, in which all outlines lie.
    static let area = (-3000.0, -3000.0, 12_000.0, 12_000.0)

    static func all() -> [SuiteLayout] {
        arrangements("octagons", octagon, size: (1600, 1600)) { ($0 % 5 * 2200 + $0 / 5 * 1100, $0 / 5 * 1100) }
            + arrangements("concave", zigzag, size: (1200, 1100)) { ($0 % 2 * 1200, $0 / 2 * 800) }
    }

    private static func arrangements(
        _ name: String, _ outline: [(Int, Int)], size: (width: Int, height: Int), interlocked: (Int) -> (Int, Int)
    ) -> [SuiteLayout] {
        [
            SuiteLayout(
                name: "\(name), apart",
                layout: layout(outline) { ($0 % 5 * (size.width + 400), $0 / 5 * (size.height + 400)) }),
            SuiteLayout(
                name: "\(name), bounding boxes touching",
                layout: layout(outline) { ($0 % 5 * size.width, $0 / 5 * size.height) }),
            SuiteLayout(name: "\(name), interlocked", layout: layout(outline, interlocked)),
            SuiteLayout(name: "\(name), 37 of 45 overlapping", layout: overlapping(outline, size)),
        ]
    }

    private static func layout(_ outline: [(Int, Int)], _ place: (Int) -> (Int, Int)) -> RawLayout {
        let places = (0..<10).map(place)
        let regions = places.enumerated().map { index, place in
            RawRegion(
                number: index + 1, outline: outline.map { RawPoint(x: $0.0 + place.0 - 2300, y: $0.1 + place.1 - 1050) }
            )
        }
        return RawLayout(
            function: .deskOccupancy, regions: regions,
            effectiveArea: .corners(RawPoint(x: Int(area.0), y: Int(area.1)), RawPoint(x: Int(area.2), y: Int(area.3))))
    }

    /// The first arrangement from a fixed seed of which 37 pairs overlap.
    private static func overlapping(_ outline: [(Int, Int)], _ size: (width: Int, height: Int)) -> RawLayout {
        var random = SplitMix(seed: 321)
        while true {
            let places = (0..<10).map { _ in
                (
                    Int.random(in: 0...size.width * 4 / 3, using: &random),
                    Int.random(in: 0...size.height * 4 / 3, using: &random)
                )
            }
            let layout = layout(outline) { places[$0] }
            if layout.verdict().facts.count == 37 { return layout }
        }
    }
}

/// A small generator of random numbers that is the same everywhere.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
