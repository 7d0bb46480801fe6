import ArgumentParser
import PlanRendering
import PlaneGeometry

/// The options of `vs321 render` that put a picture under the drawing.
struct RenderCommandBackground: ParsableArguments {
    @Option(
        help: ArgumentHelp("A picture of the floor under the drawing: PNG or JPEG.", valueName: "file"),
        completion: .file(extensions: ["png", "jpg", "jpeg"]))
    var background: String?

    @Option(
        help: ArgumentHelp(
            "A place known in the picture (pixels from its upper left corner) and in the site (metres): 120,840=0,0; give two.",
            valueName: "pixels=metres"))
    var backgroundPoint: [String] = []

    @Option(help: ArgumentHelp("The scale of the picture, where no points are given.", valueName: "pixels per metre"))
    var backgroundScale: Double?

    @Option(
        help: ArgumentHelp(
            "Where the lower left corner of a picture given by its scale lies, in metres (default: 0,0).",
            valueName: "x,y"))
    var backgroundOrigin: String?

    @Option(
        help: ArgumentHelp(
            "How much of the picture is seen, from 0 to 1 (default: \(FloorBackground.standardOpacity)).",
            valueName: "share"))
    var backgroundOpacity: Double?

    /// The place of the lower left corner, where a scale is given.
    private var origin: String { backgroundOrigin ?? "0,0" }

    func validate() throws {
        if let backgroundOpacity, !(0...1).contains(backgroundOpacity) {
            throw ValidationError("--background-opacity: \(backgroundOpacity) is not in 0...1")
        }
        guard background != nil else {
            let given = [
                (!backgroundPoint.isEmpty, "--background-point"), (backgroundScale != nil, "--background-scale"),
                (backgroundOrigin != nil, "--background-origin"), (backgroundOpacity != nil, "--background-opacity"),
            ]
            if let option = given.first(where: \.0)?.1 {
                throw ValidationError("\(option) is given without the picture: add --background FILE")
            }
            return
        }
        if backgroundOrigin != nil, !backgroundPoint.isEmpty {
            throw ValidationError(
                "two --background-point say where the picture lies: leave out --background-origin")
        }
        switch (backgroundPoint.count, backgroundScale) {
        case (2, nil): _ = try points()
        case (0, let scale?):
            if !(scale > 0) { throw ValidationError("--background-scale: \(scale) is not above zero") }
            _ = try place(origin)
        default:
            throw ValidationError(
                "a background needs either two --background-point PIXELS=METRES or --background-scale PIXELS_PER_METRE")
        }
    }

    /// The picture, if there is one.
    func read() throws -> FloorBackground? {
        guard let background else { return nil }
        let image: PixelImage
        do { image = try PixelImage.read(path: background) } catch { throw CommandFailure(error.description) }
        let opacity = backgroundOpacity ?? FloorBackground.standardOpacity
        let placed: FloorBackground?
        if let backgroundScale {
            placed = FloorBackground(
                image, pixelsPerMetre: backgroundScale, lowerLeft: try place(origin), opacity: opacity)
        } else {
            let known = try points()
            placed = FloorBackground(image, known[0], known[1], opacity: opacity)
        }
        guard let placed else {
            throw CommandFailure("the two --background-point are one place; give two that lie far apart")
        }
        return placed
    }

    private func points() throws -> [FloorBackground.KnownPoint] {
        try backgroundPoint.map { text in
            let sides = text.split(separator: "=", omittingEmptySubsequences: false)
            let pixels = (sides.first ?? "").split(separator: ",").compactMap { Double($0) }
            guard sides.count == 2, pixels.count == 2, pixels.allSatisfy(\.isFinite) else {
                throw ValidationError("'\(text)' is no known place: write pixels=metres, such as 120,840=0,0")
            }
            return FloorBackground.KnownPoint(pixelX: pixels[0], pixelY: pixels[1], place: try place(String(sides[1])))
        }
    }

    private func place(_ text: String) throws -> RawPoint {
        let lengths = try text.split(separator: ",", omittingEmptySubsequences: false).map {
            try LengthArgument.read(String($0))
        }
        guard lengths.count == 2, lengths.allSatisfy({ abs($0) <= Point.limit }) else {
            throw ValidationError("'\(text)' is no place: write x,y in metres, such as 3.2,0")
        }
        return RawPoint(x: lengths[0], y: lengths[1])
    }
}
