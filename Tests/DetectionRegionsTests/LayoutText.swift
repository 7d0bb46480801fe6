import DetectionRegions
import Findings
import PlaneGeometry
import SensorModel

/// A rectangle's outline by its lower left corner and size, in millimetres.
func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> [RawPoint] {
    [
        RawPoint(x: x, y: y), RawPoint(x: x + width, y: y), RawPoint(x: x + width, y: y + height),
        RawPoint(x: x, y: y + height),
    ]
}

/// An outline from pairs of coordinates, in millimetres.
func outline(_ coordinates: [(Int, Int)]) -> [RawPoint] { coordinates.map { RawPoint(x: $0.0, y: $0.1) } }

/// A layout in desk occupancy whose regions are numbered from 1.
func deskLayout(_ outlines: [RawPoint]..., area: LayoutArea? = nil, optimal: LayoutArea? = nil) -> RawLayout {
    RawLayout(
        function: .deskOccupancy,
        regions: outlines.enumerated().map { RawRegion(number: $0.offset + 1, outline: $0.element) },
        effectiveArea: area, optimalArea: optimal)
}

extension Finding {
    /// Everything a finding says, in one line: code, path, places and message.
    var line: String {
        var text = "\(code) \(path)"
        if !regions.isEmpty { text += " regions \(regions)" }
        if !vertices.isEmpty { text += " vertices \(vertices)" }
        if !edges.isEmpty { text += " edges \(edges)" }
        if let at { text += " at \(at)" }
        if let areaSquareMillimetres { text += " area \(areaSquareMillimetres)" }
        return text + ": " + message
    }
}

extension RawLayout {
    /// The lines of all findings.
    var lines: [String] { verdict().findings.map(\.line) }
}
