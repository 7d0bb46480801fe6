/// One sheet of paper, true to scale.
public struct Sheet: Hashable, Sendable {
    /// What a sheet is for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Where to drill: a room, its sensors, and their distances from the walls.
        case installer
        /// What a sensor is told: its regions, with every vertex in numbers.
        case regions
        /// All sensors in a table, and what to check when they hang.
        case schedule
    }

    /// What it is for.
    public let kind: Kind

    /// What is on it, in a few words: "Regions of S1".
    public let title: String

    /// The drawing; its page is the paper, its millimetres are millimetres.
    public let scene: Scene

    /// Where a click leads to another sheet, counted from 1.
    let links: [Link]

    struct Link: Hashable, Sendable {
        var bounds: PageBounds
        var sheet: Int
    }
}

extension Sheet {
    /// The sheet as a PNG file that knows its resolution, so that it prints true to scale.
    ///
    /// - Throws: ``RenderingError/pictureTooLarge(width:height:)`` where a side would have more than 20,000 pixels.
    public func png(dotsPerInch: Double? = nil) throws(RenderingError) -> [UInt8] {
        let resolution = dotsPerInch ?? scene.standardDotsPerInch
        return PNGFile(try scene.png(dotsPerInch: resolution)).withResolution(dotsPerInch: resolution).bytes
    }

    /// The sheet as an SVG document, its size in points, so that it prints true to scale.
    public func svg() throws(RenderingError) -> [UInt8] { try scene.svg() }
}
