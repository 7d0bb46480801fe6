/// The doubled signed area in mm² that an outline encloses, above zero where it runs anticlockwise.
///
/// Outlines that wind around several times can enclose more than `Int` holds; each triangle of the fan is at most 4·10¹⁸.
func enclosedDoubledArea(of vertices: UnsafeBufferPointer<Point>) -> Int128 {
    guard vertices.count >= 3 else { return 0 }
    let origin = vertices[0]
    var sum: Int128 = 0
    for index in 2..<vertices.count {
        sum &+= Int128(turn(origin, vertices[index &- 1], vertices[index]))
    }
    return sum
}
