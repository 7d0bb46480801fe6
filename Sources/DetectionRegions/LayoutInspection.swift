import PlaneGeometry
import SensorModel

/// A raw layout with what several rules want to know, found out once. Valid only inside the closure that lends it.
struct LayoutInspection {
    /// What is judged.
    let layout: RawLayout

    /// The outlines of the regions, in their order.
    let outlines: UnsafeBufferPointer<InspectedOutline>

    /// The areas, where they are known and lie in the domain.
    let effectiveArea: InspectedArea?
    let optimalArea: InspectedArea?

    /// The indices of the regions about which rules of one region are asked.
    let indices: Range<Int>
}

/// An outline and what became of judging it.
struct InspectedOutline {
    /// The vertices; none where one of them lies outside the domain.
    let vertices: UnsafeBufferPointer<Point>

    /// Whether the outline is sound; `nil` where it cannot be judged because a vertex lies outside the domain.
    let soundness: OutlineSoundness?

    /// A look at a sound outline.
    var view: OutlineView? {
        guard case .sound(let shape) = soundness else { return nil }
        return OutlineView(vertices, shape: shape)
    }

    /// The smallest bounds around a sound outline.
    var soundBounds: Bounds? {
        guard case .sound(let shape) = soundness else { return nil }
        return shape.bounds
    }

    /// The smallest bounds around the outline, if it has vertices in the domain.
    var bounds: Bounds? {
        if case .sound(let shape) = soundness { return shape.bounds }
        return Bounds(around: vertices)
    }
}

extension RawLayout {
    /// Judges every outline and lends the result.
    ///
    /// - Parameters:
    ///   - known: What an earlier judgement of an outline, by the region's index, came to; `nil` judges it now.
    func withInspection<Result>(
        known: (Int) -> OutlineSoundness?? = { _ in nil }, _ body: (LayoutInspection) -> Result
    ) -> Result {
        let vertexCount = regions.reduce(0) { $0 + $1.outline.count }
        return withUnsafeTemporaryAllocation(of: Point.self, capacity: vertexCount) { points in
            withUnsafeTemporaryAllocation(of: InspectedOutline.self, capacity: regions.count) { outlines in
                inspectOutlines(known, points: points, outlines: outlines)
                defer { outlines.deinitialize() }
                return body(
                    LayoutInspection(
                        layout: self, outlines: UnsafeBufferPointer(outlines),
                        effectiveArea: effectiveArea.flatMap(InspectedArea.init),
                        optimalArea: optimalArea.flatMap(InspectedArea.init), indices: regions.indices))
            }
        }
    }

    private func inspectOutlines(
        _ known: (Int) -> OutlineSoundness??, points: UnsafeMutableBufferPointer<Point>,
        outlines: UnsafeMutableBufferPointer<InspectedOutline>
    ) {
        var next = 0
        for index in regions.indices {
            let first = next
            var isInDomain = true
            for raw in regions[index].outline {
                guard let point = Point(exactly: raw) else {
                    isInDomain = false
                    break
                }
                points.initializeElement(at: next, to: point)
                next += 1
            }
            let vertices = UnsafeBufferPointer(rebasing: points[first..<(isInDomain ? next : first)])
            let judged = known(index) ?? (isInDomain ? soundness(of: vertices) : nil)
            outlines.initializeElement(at: index, to: InspectedOutline(vertices: vertices, soundness: judged))
        }
    }
}

extension LayoutInspection {
    /// The same inspection, of which only one region is asked about.
    func focused(on index: Int) -> LayoutInspection {
        LayoutInspection(
            layout: layout, outlines: outlines, effectiveArea: effectiveArea, optimalArea: optimalArea,
            indices: index..<index + 1)
    }

    /// The layout of the same regions, which were found legal.
    func legalLayout() -> Layout {
        Layout(unchecked: layout.function, regionCount: outlines.count) { index in
            guard let number = RegionNumber(layout.regions[index].number), let view = outlines[index].view else {
                return nil
            }
            return Region(unchecked: number, name: layout.regions[index].name, view: view)
        }
    }
}
