import ArgumentParser
import PlaneGeometry
import SiteFiles

/// The options of `vs321 convert` that say how a drawing is read.
struct ConvertCommandDrawing: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The layers with the rooms' outlines; * stands for any characters, a comma separates layers.",
            valueName: "layers"))
    var rooms: String?

    @Option(help: ArgumentHelp("The layers with what stands from floor to ceiling.", valueName: "layers"))
    var obstacles: String?

    @Option(help: ArgumentHelp("The layers with outlines or lines that sensors keep clear of.", valueName: "layers"))
    var keepOuts: String?

    @Option(help: ArgumentHelp("The layers with the desks.", valueName: "layers"))
    var desks: String?

    @Option(
        help: ArgumentHelp(
            "The unit of the drawing, whatever the file says of it: mm, cm, m, in or ft.", valueName: "unit"))
    var units: String?

    @Option(
        help: ArgumentHelp(
            "How far sensors keep from lines on the layers of keep-outs, in metres (default: 1.0).", valueName: "metres"
        ))
    var clearance: String?

    @Flag(help: "Move the lower left corner of all rooms to the origin.")
    var toOrigin = false

    /// The first of them that was given.
    var givenOption: String? {
        let given = [
            (rooms, "--rooms"), (obstacles, "--obstacles"), (keepOuts, "--keep-outs"), (desks, "--desks"),
            (units, "--units"), (clearance, "--clearance"), (toOrigin ? "" : nil, "--to-origin"),
        ]
        return given.first { $0.0 != nil }?.1
    }

    /// How the drawing is read.
    func options(heightMM: Int?) throws -> DXFReadingOptions {
        var patterns: [DXFRole: [String]] = [:]
        let given: [(DXFRole, String?)] = [
            (.rooms, rooms), (.obstacles, obstacles), (.keepOuts, keepOuts), (.desks, desks),
        ]
        for (role, layers) in given {
            patterns[role] = layers?.split(separator: ",").map { String($0.drop { $0 == " " }) }
        }
        var unit: LengthUnit?
        if let units {
            guard let known = LengthUnit(rawValue: units.lowercased()) else {
                throw ValidationError("'\(units)' is no unit of a drawing: write mm, cm, m, in or ft")
            }
            unit = known
        }
        var options = DXFReadingOptions(
            layers: DXFLayers(patterns), unit: unit, ceilingMM: heightMM, movesToOrigin: toOrigin)
        if let clearance {
            options.clearanceMM = try LengthArgument.read(clearance)
            guard (0...Point.limit).contains(options.clearanceMM) else {
                throw ValidationError("--clearance: a distance is not below zero and at most 1 000 km")
            }
        }
        return options
    }
}
