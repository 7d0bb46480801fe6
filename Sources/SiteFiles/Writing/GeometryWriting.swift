import PlaneGeometry
import SensorModel

extension WrittenNode {
    /// A length in metres: "3", "2.85".
    static func metres(_ millimetres: Int) -> WrittenNode {
        let text = Metres.text(millimetres)
        return WrittenNode(.number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text))
    }

    /// Two lengths in brackets.
    static func point(_ point: RawPoint) -> WrittenNode { WrittenNode(.list([.metres(point.x), .metres(point.y)])) }

    /// An outline on one line.
    static func outline(_ points: [RawPoint]) -> WrittenNode { WrittenNode(.list(points.map(WrittenNode.point))) }

    /// An outline on one line.
    static func outline(_ points: [Point]) -> WrittenNode { outline(points.map { RawPoint($0) }) }

    /// An angle in degrees.
    static func degrees(_ rotation: Rotation) -> WrittenNode {
        let degrees = rotation.degrees
        return WrittenNode(.number(Int(exactly: degrees).map(String.init) ?? "\(degrees)"))
    }
}
