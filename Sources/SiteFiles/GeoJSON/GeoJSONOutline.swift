import JSONLines

/// The one ring of a geometry in metres, to be written in millimetres.
struct GeoJSONOutline {
    let tape: JSONTape

    /// The node of the geometry.
    let geometry: Int

    /// Appends the vertices as `[[x,y],…]`; a ring that is closed is opened.
    func appendOutline(to text: inout [UInt8]) throws(GeoJSONFault) {
        append(try ring(), to: &text)
    }

    /// Appends the first and the third corner of a ring that is a rectangle along the axes.
    func appendArea(to text: inout [UInt8]) throws(GeoJSONFault) {
        let ring = try ring()
        guard ring.count == 4, isRectangle(ring) else {
            throw fault("the area of a layout is a rectangle along the axes, or null where it has none", at: geometry)
        }
        append([ring[0], ring[2]], to: &text)
    }

    /// Whether the first edge of four runs along an axis, and every other one along the other.
    private func isRectangle(_ ring: [Vertex]) -> Bool {
        let (a, b, c, d) = (ring[0], ring[1], ring[2], ring[3])
        return (a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x)
            || (a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y)
    }

    /// A vertex in millimetres.
    private struct Vertex: Hashable {
        let x: DecimalNumber
        let y: DecimalNumber
    }

    private func append(_ vertices: [Vertex], to text: inout [UInt8]) {
        text.append(UInt8(ascii: "["))
        for (index, vertex) in vertices.enumerated() {
            text += (index == 0 ? "[" : ",[").utf8
            vertex.x.append(to: &text)
            text.append(UInt8(ascii: ","))
            vertex.y.append(to: &text)
            text.append(UInt8(ascii: "]"))
        }
        text.append(UInt8(ascii: "]"))
    }

    private func ring() throws(GeoJSONFault) -> [Vertex] {
        guard let coordinates = tape.member("coordinates", of: geometry), tape.kind(of: coordinates) == .array,
            let type = tape.member("type", of: geometry)
        else { throw fault("a geometry has a type and coordinates", at: geometry) }
        var rings = coordinates
        if tape.isText(type, "MultiPolygon") {
            let polygons = tape.elements(of: coordinates)
            guard polygons.count == 1 else {
                throw fault(
                    "a region or area is one outline, and this MultiPolygon has \(polygons.count) polygons; make a "
                        + "feature of each", at: coordinates)
            }
            rings = polygons[0]
        } else if !tape.isText(type, "Polygon") {
            throw fault("a region or area is a Polygon", at: type)
        }
        let elements = tape.elements(of: rings)
        guard elements.count == 1, tape.kind(of: elements[0]) == .array else {
            throw fault(
                elements.count > 1 ? "a region or area has no holes" : "a Polygon is a list of one ring, [[[x, y], …]]",
                at: elements.count > 1 ? elements[1] : rings)
        }
        var vertices: [Vertex] = []
        for position in tape.elements(of: elements[0]) { vertices.append(try vertex(position)) }
        if vertices.count > 1, vertices.first == vertices.last { vertices.removeLast() }
        return vertices
    }

    private func vertex(_ node: Int) throws(GeoJSONFault) -> Vertex {
        let numbers = tape.elements(of: node)
        guard numbers.count == 2, numbers.allSatisfy({ tape.kind(of: $0) == .number }) else {
            throw fault(
                numbers.count > 2
                    ? "a position is [x, y]; a layout has no place for more numbers"
                    : "a position is [x, y] in metres", at: node)
        }
        return Vertex(x: try millimetres(numbers[0]), y: try millimetres(numbers[1]))
    }

    private func millimetres(_ node: Int) throws(GeoJSONFault) -> DecimalNumber {
        let number = tape.decimal(node).scaled(byTenTo: 3)
        guard number.isWhole else {
            throw GeoJSONFault(SubMillimetreRule.finding(tape.rawText(of: node)), at: tape.startOfValue(node))
        }
        return number
    }

    private func fault(_ message: String, at node: Int) -> GeoJSONFault {
        GeoJSONFault(message, at: tape.startOfValue(node))
    }
}
