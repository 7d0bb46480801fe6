/// How an architect's drawing is to be read.
public struct DXFReadingOptions: Hashable, Sendable {
    /// Which layers hold what.
    public var layers: DXFLayers

    /// The unit, where the file does not say or says it wrong.
    public var unit: LengthUnit?

    /// The mounting height of the rooms, in millimetres.
    public var ceilingMM: Int?

    /// How far a sensor keeps from a keep-out that is a line, such as a door, in millimetres.
    public var clearanceMM: Int

    /// Whether the drawing moves so that the lower left corner of all rooms is the origin.
    public var movesToOrigin: Bool

    /// Options; keep-out lines have a clearance of a metre unless said otherwise.
    public init(
        layers: DXFLayers = DXFLayers(), unit: LengthUnit? = nil, ceilingMM: Int? = nil, clearanceMM: Int = 1000,
        movesToOrigin: Bool = false
    ) {
        self.layers = layers
        self.unit = unit
        self.ceilingMM = ceilingMM
        self.clearanceMM = clearanceMM
        self.movesToOrigin = movesToOrigin
    }
}

/// An ASCII DXF drawing.
///
/// Of its model space LINE, LWPOLYLINE and POLYLINE with bulges, CIRCLE, ARC, ELLIPSE and INSERT are read; TEXT and MTEXT give names.
/// Lines that meet end to end are joined to outlines. All else is counted and remarked.
///
/// Outlines in whole millimetres err to the safe side. An obstacle or keep-out holds all that was drawn: its curves become lines
/// around them and its vertices are rounded outwards, at most 2 mm in all; a corner sharper than 60° may reach farther, and one
/// sharper than 11° may be cut. A room's curves become lines within them, a desk's lines around them, likewise within 2 mm, while
/// their corners between straight lines go to the nearest millimetre: what stands against a wall or another desk still does. The
/// bound holds for radii up to a kilometre.
public struct Drawing: Sendable {
    /// The drawing as the caller named it.
    public let file: String

    private let content: Result<DXFFile, DXFGroups.Fault>

    /// The largest drawing that is read, in bytes.
    static let limit = 256_000_000

    /// The drawing of a file's bytes.
    public init(bytes: [UInt8], file: String) {
        self.file = file
        do throws(DXFGroups.Fault) {
            content = .success(try DXFFile(bytes))
        } catch {
            content = .failure(error)
        }
    }

    /// Reads a drawing, or standard input for `-`.
    ///
    /// - Throws: ``SiteFileError`` where there is nothing to read, or more than 256 MB.
    public static func read(path: String) throws(SiteFileError) -> Drawing {
        guard let bytes = try FileBytes.read(path, limit: limit) else {
            throw .unreadable(path: path, reason: "it has more than 256 MB")
        }
        return Drawing(bytes: bytes, file: path == "-" ? "<stdin>" : path)
    }

    /// The site in the drawing.
    public func site(_ options: DXFReadingOptions = DXFReadingOptions()) -> SiteImport {
        switch content {
        case .failure(let fault): return failure(fault.message, line: fault.line)
        case .success(let drawing):
            guard let unitMM = options.unit?.lengthMM ?? drawing.unitMM else {
                return failure("the drawing does not say its unit; say it: --units mm, cm, m, in or ft", line: 1)
            }
            let flattening = DXFFlattening(drawing, unitMM: unitMM)
            var assembly = DXFAssembly(flattening, options: options, file: file)
            return assembly.run()
        }
    }

    private func failure(_ message: String, line: Int) -> SiteImport {
        let place = FilePosition(line: line, column: 1)
        return SiteImport(
            findings: [LocatedFinding(finding: SyntaxRule.finding(message), file: file, position: place)])
    }
}
