internal import DetectionRegions
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// Two regions of one desk-occupancy sensor that share area, which the device refuses.
struct RegionOverlap {
    var first: [RawPoint]
    var second: [RawPoint]
    /// In mm² of the site.
    var area: Double

    /// All overlaps of a floor, in the order of sensors and regions.
    static func all(on floor: Floor, _ outlines: SoundOutlines) -> [RegionOverlap] {
        var overlaps: [RegionOverlap] = []
        for (sensor, polygons) in zip(floor.sensors, outlines.polygons) where sensor.function == .deskOccupancy {
            for first in polygons.indices {
                for second in polygons.indices.dropFirst(first + 1) {
                    guard let one = polygons[first], let other = polygons[second], one.overlaps(other) else {
                        continue
                    }
                    overlaps.append(
                        RegionOverlap(
                            first: sensor.regions[first].region.outline,
                            second: sensor.regions[second].region.outline, area: one.sharedArea(with: other)))
                }
            }
        }
        return overlaps
    }
}

/// The shared area of two regions on the page.
struct SharedAreaSign {
    private let first: PagePolygon
    private let second: PagePolygon
    private let area: Double

    init?(_ overlap: RegionOverlap, mapping: PageMapping) {
        guard let first = mapping.polygon(overlap.first), let second = mapping.polygon(overlap.second) else {
            return nil
        }
        (self.first, self.second, area) = (first, second, overlap.area)
    }

    static func hatch(_ theme: Theme) -> Hatch {
        Hatch(theme.overlap, spacing: 1.2, width: 0.3, background: theme.overlapFill)
    }

    func element(_ theme: Theme) -> Scene.Element {
        let text = Measures.area(squareMillimetres: area)
        return Scene.Element(
            .findings, identity: Scene.Identity(["overlap"], id: "", title: "Shared area, \(text)"),
            parts: [
                .shape(
                    Shape(first.path, fill: .hatch(SharedAreaSign.hatch(theme)), clips: [second.path])),
                .shape(Shape(first.path, stroke: Stroke(theme.overlap, width: 0.5), clips: [second.path])),
                .shape(Shape(second.path, stroke: Stroke(theme.overlap, width: 0.5), clips: [first.path])),
            ])
    }

    /// The size, on a plate in the middle of the shared area or else beside it.
    func request(_ theme: Theme) -> LabelRequest {
        LabelRequest(
            outline: middle,
            texts: [
                LabelText(
                    string: Measures.area(squareMillimetres: area), weight: .bold, sizes: [3.5, 2.5, 2.5],
                    ink: theme.overlap, outsideInk: theme.overlap)
            ], plate: theme.paper, keepsPlateOutside: true)
    }

    /// The largest square of the shared area that a grid of points finds.
    private var middle: PagePolygon {
        let (a, b) = (first.bounds, second.bounds)
        let shared = PageBounds(
            left: max(a.left, b.left), top: max(a.top, b.top), right: min(a.right, b.right),
            bottom: min(a.bottom, b.bottom))
        let steps = 24
        var best: (clearance: Double, center: PagePoint) = (-.infinity, shared.center)
        for row in 1..<steps {
            for column in 1..<steps {
                let point = PagePoint(
                    x: shared.left + shared.width * Double(column) / Double(steps),
                    y: shared.top + shared.height * Double(row) / Double(steps))
                let clearance = min(first.clearance(point), second.clearance(point))
                if clearance > best.clearance { best = (clearance, point) }
            }
        }
        let isRectangle = first.isAxisParallelRectangle && second.isAxisParallelRectangle
        if isRectangle { return PagePolygon(shared) }
        let side = max(0.2, best.clearance * 2.0.squareRoot())
        return PagePolygon(PageBounds(center: best.center, width: side, height: side))
    }
}
