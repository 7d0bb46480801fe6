import ArgumentParser
import PlaneGeometry

/// A rectangular room on the command line: width by depth in metres, such as 12x8.
struct RoomSizeArgument {
    let widthMM: Int
    let depthMM: Int

    /// The size, or an error that says what would be right.
    static func read(_ argument: String) throws -> RoomSizeArgument {
        let sides = argument.split(whereSeparator: { "x×X".contains($0) })
        guard sides.count == 2 else {
            throw ValidationError("'\(argument)' is no room size: write width x depth in metres, such as 12x8")
        }
        let lengths = try sides.map { try LengthArgument.read($0.filter { $0 != " " }) }
        guard lengths.allSatisfy({ (1...Point.limit).contains($0) }) else {
            throw ValidationError("'\(argument)' is no room size: both sides are above zero and at most 1 000 km")
        }
        return RoomSizeArgument(widthMM: lengths[0], depthMM: lengths[1])
    }
}
