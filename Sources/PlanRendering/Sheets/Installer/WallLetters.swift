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

    /// How far from figures a letter stands if it can, so that nobody reads both as one, in millimetres.
    private static let apart = 3.0

    /// The letters beside their walls, or on lines to them, and inside of the room only where nothing outside is free.
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
            let place =
                Self.place(beside: stretch, across, outline, isInside: false, in: labeler)
                ?? Self.place(awayFrom: stretch, across, outline, in: labeler)
                ?? Self.place(beside: stretch, across, outline, isInside: true, in: labeler)
            guard let place else { return nil }
            labeler.reserve(Self.box(place.center))
            if let leader = place.leader { labeler.leaders.append(leader) }
            return element(letter, at: place.center, leader: place.leader, theme)
        }
    }

    /// Where a letter stands, and the line that joins it with its wall where it stands away from it.
    private struct Place {
        var center: PagePoint
        var leader: (PagePoint, PagePoint)?
    }

    private static func box(_ center: PagePoint) -> PageBounds {
        PageBounds(center: center, width: 2 * radius, height: 2 * radius)
    }

    /// A place beside the wall.
    private static func place(
        beside stretch: (PagePoint, PagePoint), _ across: PagePoint, _ outline: PagePolygon, isInside: Bool,
        in labeler: Labeler
    ) -> Place? {
        for apart in [Self.apart, 0] {
            for reach in [4.2, 6, 8] {
                for shift in [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9] {
                    let foot = stretch.0.toward(stretch.1, shift)
                    for center in [-reach, reach].map({ foot.offset(across.x * $0, across.y * $0) }) {
                        let box = box(center)
                        guard outline.contains(center) == isInside, labeler.isFree(box),
                            !labeler.taken.contains(where: box.grown(by: apart).overlaps)
                        else { continue }
                        return Place(center: center)
                    }
                }
            }
        }
        return nil
    }

    /// A place outside, farther from a short wall than what is in the way, on a line to it.
    private static func place(
        awayFrom stretch: (PagePoint, PagePoint), _ across: PagePoint, _ outline: PagePolygon, in labeler: Labeler
    ) -> Place? {
        let length = max(1e-9, stretch.0.distance(to: stretch.1))
        let along = PagePoint(x: (stretch.1.x - stretch.0.x) / length, y: (stretch.1.y - stretch.0.y) / length)
        for reach in stride(from: 4.0, through: 28, by: 2) {
            for shift in [0.0, 5, -5, 9, -9, 14, -14] {
                for (side, share) in [(-1.0, 0.5), (1, 0.5), (-1, 0.2), (1, 0.2), (-1, 0.8), (1, 0.8)] {
                    let foot = stretch.0.toward(stretch.1, share)
                    let center = foot.offset(
                        across.x * side * reach + along.x * shift, across.y * side * reach + along.y * shift)
                    guard !outline.contains(center), labeler.isFree(box(center)) else { continue }
                    let leader = (foot, center.toward(foot, radius / foot.distance(to: center)))
                    let isOpen =
                        !labeler.taken.contains { $0.isCrossed(bySegment: leader.0, leader.1) }
                        && !labeler.leaders.contains { PageLine($0).crosses(PageLine(leader)) }
                    if isOpen { return Place(center: center, leader: leader) }
                }
            }
        }
        return nil
    }

    private func element(
        _ letter: String, at place: PagePoint, leader: (PagePoint, PagePoint)?, _ theme: Theme
    ) -> Scene.Element {
        let size = letter.count > 1 ? 2.5 : 3.5
        let line = leader.map { leader -> [Scene.Part] in
            [
                .shape(Shape(Path(polyline: [leader.0, leader.1]), stroke: Stroke(theme.ink, width: 0.25))),
                .shape(Shape(Path(circle: leader.0, radius: 0.5), fill: .solid(theme.ink))),
            ]
        }
        return Scene.Element(
            .labels,
            parts: (line ?? []) + [
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
