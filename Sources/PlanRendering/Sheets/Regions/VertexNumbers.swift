internal import DetectionRegions
internal import SiteModel

/// The numbers of the vertices as the table has them.
struct VertexNumbers {
    let sensors: [PlacedSensor]
    let mapping: PageMapping
    let theme: Theme

    /// Each number inside its region; one that finds no room there stands outside and names its region: "2/3" is vertex 3
    /// of region 2.
    func elements(in labeler: Labeler) -> [Scene.Element] {
        let regions = sensors.flatMap(\.regions).compactMap { region in
            mapping.polygon(region.region.outline).map { (number: region.region.number, outline: $0) }
        }
        let index = OutlineIndex(regions.map(\.outline))
        let gap = 0.4
        var parts: [Scene.Part] = []
        for (number, outline) in regions where outline.points.count > 2 {
            for (vertex, point) in outline.points.enumerated() {
                let own = Self.places(of: "\(vertex + 1)", around: point, labeler.measurer).first { place in
                    outline.contains(place.box.grown(by: gap)) && labeler.isFree(place.box)
                        && !index.isCrossed(by: place.box.grown(by: gap))
                }
                let named = Self.places(of: "\(number)/\(vertex + 1)", around: point, labeler.measurer)
                guard
                    let place = own ?? named.first(where: {
                        labeler.isFree($0.box) && !index.overlaps($0.box.grown(by: gap))
                    })
                        ?? named.first(where: { labeler.isFree($0.box) && !index.isCrossed(by: $0.box.grown(by: gap)) })
                else { continue }
                labeler.reserve(place.box)
                parts += labeler.mask(under: place.box)
                parts.append(.text(place.text(color: theme.muted)))
            }
        }
        return [Scene.Element(.labels, parts: parts)]
    }

    /// A place for the number of a vertex.
    private struct NumberPlace {
        var string: String
        var box: PageBounds

        static let size = 2.5

        func text(color: Color) -> SceneText {
            SceneText(
                string, at: box.center.offset(0, Self.size * LineMetrics.capital / 2), alignment: .center,
                size: Self.size, color: color)
        }
    }

    /// Places in the four corners around a vertex and beside it, the nearest first.
    private static func places(of string: String, around vertex: PagePoint, _ measurer: TextMeasurer) -> [NumberPlace] {
        let width = measurer.width(of: string, size: NumberPlace.size)
        let height = NumberPlace.size * LineMetrics.capital
        return [1.1, 1.8, 2.8, 4].flatMap { gap in
            let (dx, dy) = (width / 2 + gap, height / 2 + gap)
            return [(dx, dy), (-dx, dy), (dx, -dy), (-dx, -dy), (dx, 0), (-dx, 0), (0, dy), (0, -dy)].map {
                NumberPlace(
                    string: string,
                    box: PageBounds(center: vertex.offset($0.0, $0.1), width: width, height: height))
            }
        }
    }
}
