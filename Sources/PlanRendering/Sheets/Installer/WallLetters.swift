internal import PlaneGeometry

/// The letters of the walls from which a room's sensors are set out: A, B, … in the order of the outline.
struct WallLetters {
    private let letters: [Int: String]

    init(_ settings: [SettingOut]) {
        let used = Set(settings.flatMap(\.measures).map(\.wall)).sorted()
        letters = Dictionary(
            used.enumerated().map { ($0.element, WallLetters.letter($0.offset)) },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(wall: Int) -> String { letters[wall] ?? "?" }

    /// A … Z, AA, AB, …
    private static func letter(_ index: Int) -> String {
        var (rest, text) = (index, "")
        repeat {
            text = String(Character(Unicode.Scalar(UInt8(65 + rest % 26)))) + text
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }

    static let radius = 2.6

    /// The letters beside their walls, outside of the room where that is free.
    func elements(
        _ outline: PagePolygon, window: PageBounds, in labeler: Labeler, theme: Theme
    ) -> [Scene.Element] {
        letters.sorted { $0.key < $1.key }.compactMap { index, letter in
            guard index < outline.points.count else { return nil }
            let wall = (outline.points[index], outline.points[(index + 1) % outline.points.count])
            guard let stretch = window.stretch(of: wall.0, wall.1) else { return nil }
            let length = wall.0.distance(to: wall.1)
            guard length > 0 else { return nil }
            let across = PagePoint(x: (wall.1.y - wall.0.y) / length, y: (wall.0.x - wall.1.x) / length)
            for reach in [4.2, 6, 8] {
                for shift in [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9] {
                    let foot = stretch.0.toward(stretch.1, shift)
                    let places = [-reach, reach].map { foot.offset(across.x * $0, across.y * $0) }
                    // Outside first.
                    for place in places.filter({ !outline.contains($0) }) + places.filter(outline.contains) {
                        let box = PageBounds(center: place, width: 2 * Self.radius, height: 2 * Self.radius)
                        guard labeler.isFree(box) else { continue }
                        labeler.reserve(box)
                        return element(letter, at: place, theme)
                    }
                }
            }
            return nil
        }
    }

    private func element(_ letter: String, at place: PagePoint, _ theme: Theme) -> Scene.Element {
        let size = letter.count > 1 ? 2.5 : 3.5
        return Scene.Element(
            .labels,
            parts: [
                .shape(
                    Shape(
                        Path(circle: place, radius: Self.radius), fill: .solid(theme.paper),
                        stroke: Stroke(theme.ink, width: 0.25))),
                .text(
                    SceneText(
                        letter, at: place.offset(0, size * LineMetrics.capital / 2), alignment: .center, size: size,
                        weight: .bold, color: theme.ink)),
            ])
    }
}

extension PageBounds {
    /// The part of a segment that lies in the bounds (Liang and Barsky's clipping), or `nil` for none.
    func stretch(of start: PagePoint, _ end: PagePoint) -> (PagePoint, PagePoint)? {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        var (enter, leave) = (0.0, 1.0)
        for (step, room) in [
            (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
        ] {
            if step == 0 {
                if room < 0 { return nil }
            } else if step < 0 {
                enter = max(enter, room / step)
            } else {
                leave = min(leave, room / step)
            }
        }
        return enter < leave ? (start.toward(end, enter), start.toward(end, leave)) : nil
    }
}
