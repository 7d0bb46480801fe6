import PlaneGeometry
import SensorModel
import TestKit
import Testing

@Suite struct DetectionAreaTests {
    static let size = AreaSize(widthMM: 3100, lengthMM: 6300)

    @Test func `the long side runs along x without a turn and along y after a quarter`() throws {
        let flat = try #require(DetectionArea(center: Point(x: 0, y: 0), size: Self.size))
        #expect(flat.bounds == Bounds(Point(x: -3150, y: -1550), Point(x: 3150, y: 1550)))
        let upright = try #require(DetectionArea(center: Point(x: 10, y: 20), size: Self.size, rotation: .quarterTurn))
        #expect(upright.bounds == Bounds(Point(x: -1540, y: -3130), Point(x: 1560, y: 3170)))
    }

    @Test(arguments: [180.0, -180, 360, 720, -90, 270, 450]) func `whole quarter turns are exact`(_ degrees: Double)
        throws
    {
        let rotation = try #require(Rotation(degrees: degrees))
        let same: Rotation = (degrees / 90).truncatingRemainder(dividingBy: 2) == 0 ? .none : .quarterTurn
        let center = Point(x: 5, y: -7)
        #expect(
            DetectionArea(center: center, size: Self.size, rotation: rotation)
                == DetectionArea(center: center, size: Self.size, rotation: same))
    }

    @Test func `an odd side shrinks inwards`() throws {
        let area = try #require(
            DetectionArea(center: Point(x: 0, y: 0), size: AreaSize(widthMM: 3, lengthMM: 5)))
        #expect(area.bounds == Bounds(Point(x: -2, y: -1), Point(x: 2, y: 1)))
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func `a turned area stays inside the true rectangle, near its corners`(
        _ seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let size = AreaSize(
            widthMM: .random(in: 10...6000, using: &random), lengthMM: .random(in: 10...11000, using: &random))
        let degrees = seed < 4 ? [0.001, 89.999, 45, 30][Int(seed)] : Double.random(in: -720...720, using: &random)
        let rotation = try #require(Rotation(degrees: degrees))
        let area = try #require(DetectionArea(center: Point(x: 0, y: 0), size: size, rotation: rotation))
        let angle = degrees * .pi / 180
        let signs: [(Double, Double)] = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
        for (corner, sign) in zip(area.outline, signs) {
            let (x, y) = (Double(corner.x), Double(corner.y))
            let u = x * cosine(angle) + y * sine(angle)
            let v = y * cosine(angle) - x * sine(angle)
            let (shortByLength, shortByWidth) = (
                Double(size.lengthMM) / 2 - u * sign.0, Double(size.widthMM) / 2 - v * sign.1
            )
            #expect(shortByLength >= 0 && shortByWidth >= 0)
            #expect(shortByLength * shortByLength + shortByWidth * shortByWidth < 4)
        }
    }

    @Test func `an area beyond the domain is refused`() {
        #expect(DetectionArea(center: Point(x: Point.limit, y: 0), size: Self.size) == nil)
        #expect(
            DetectionArea(
                center: Point(x: Point.limit, y: 0), size: Self.size, rotation: Rotation(degrees: 30) ?? .none) == nil)
        #expect(DetectionArea(center: Point(x: 0, y: 0), size: AreaSize(widthMM: 1, lengthMM: 9)) == nil)
    }
}

/// Slow and obvious: the Taylor series about 0 after reduction to (−π, π].
private func sine(_ angle: Double) -> Double {
    var x = angle.remainder(dividingBy: 2 * .pi)
    if x == -.pi { x = .pi }
    var (term, sum) = (x, x)
    for n in 1..<20 {
        term *= -x * x / Double(2 * n * (2 * n + 1))
        sum += term
    }
    return sum
}

private func cosine(_ angle: Double) -> Double { sine(angle + .pi / 2) }
