import PlaneGeometry

/// The orders in which some points make a sound outline.
enum Untangling {
    /// All sound orders of up to eight points that begin with the first, each in one of its two directions, the shortest way
    /// round first; of equally long ones the first by the points' indices.
    static func orders(of points: [Point]) -> [[Point]] {
        var found: [(length: Double, order: [Point])] = []
        var order = Array(points.indices)
        func permute(_ place: Int) {
            if place == order.count {
                // The other direction comes up as well.
                guard order.count < 3 || order[1] < order[order.count - 1] else { return }
                let outline = order.map { points[$0] }
                if (try? Polygon(outline)) != nil { found.append((length(outline), outline)) }
                return
            }
            // Rotating instead of swapping keeps the orders sorted by index.
            for choice in place..<order.count {
                order.insert(order.remove(at: choice), at: place)
                permute(place + 1)
                order.insert(order.remove(at: place), at: choice)
            }
        }
        if (3...8).contains(points.count) { permute(1) }
        return found.enumerated().sorted { ($0.element.length, $0.offset) < ($1.element.length, $1.offset) }
            .map(\.element.order)
    }

    private static func length(_ outline: [Point]) -> Double {
        outline.indices.reduce(0) { sum, index in
            let (start, end) = (outline[index], outline[(index + 1) % outline.count])
            let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
            return sum + (dx * dx + dy * dy).squareRoot()
        }
    }
}
