public import ArgumentParser
import PlaneGeometry
public import SensorModel

/// `vs321 coverage`: the detection areas at a height.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Print the effective and the optimal detection area at a mounting height.",
        discussion: """
            The areas come from the table in section 3.2.2 of the user guide, 2.4 m to 4.0 m. A tabulated height gives \
            its own row; between two rows the smaller of both is promised, unless you ask for linear interpolation.

            EXAMPLE
              vs321 coverage --height 2.85
            """)

    @Option(
        help: ArgumentHelp("The mounting height in metres, such as 2.85.", valueName: "metres"),
        transform: LengthArgument.read)
    var height: Int

    @Option(help: "Between two rows of the table: conservative or linear.")
    var between: Interpolation = .conservative

    @Option(help: "How to print it: text or json.")
    var format: OutputFormat = .text

    func run() throws {
        let coverage: Coverage
        do {
            coverage = try Coverage(heightMM: height, between: between)
        } catch {
            throw CommandFailure("--height: \(error)")
        }
        switch format {
        case .text: StandardOutput.shared.write(text(of: coverage))
        case .json: StandardOutput.shared.write(json(of: coverage) + "\n")
        }
        for note in notes(on: coverage) { StandardError.write("vs321: note: \(note) [height-row-suspect]\n") }
    }

    private func text(of coverage: Coverage) -> String {
        let rows = coverage.rows.map { "\(Metres.text($0.heightMM)) m" }.joined(separator: " and ")
        let source =
            coverage.rows.count == 1
            ? "the guide's row for \(rows)"
            : "between the guide's rows for \(rows), \(between.rawValue)"
        var lines = ["Mounting height \(Metres.text(coverage.heightMM)) m (\(source))"]
        for kind in AreaKind.allCases {
            let size = coverage.area(kind)
            let name = (kind.rawValue + " area").padding(toWidth: 15)
            lines.append("  \(name) \(size)  (\(SquareMetres.text(size.squareMillimetres)) m²)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func json(of coverage: Coverage) -> String {
        func area(_ size: AreaSize) -> String {
            #"{"width":\#(Metres.text(size.widthMM)),"length":\#(Metres.text(size.lengthMM)),"#
                + #""area":\#(SquareMetres.text(size.squareMillimetres))}"#
        }
        let rows = coverage.rows.map { Metres.text($0.heightMM) }.joined(separator: ",")
        let suspect = coverage.suspect.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
        return #"{"height":\#(Metres.text(coverage.heightMM)),"effective":\#(area(coverage.effective)),"#
            + #""optimal":\#(area(coverage.optimal)),"rows":[\#(rows)],"between":"\#(between.rawValue)","#
            + #""suspect":[\#(suspect)]}"#
    }

    private func notes(on coverage: Coverage) -> [String] {
        coverage.rows.flatMap { row in
            row.suspect.map { kind in
                "the guide's \(kind.rawValue) area at \(Metres.text(row.heightMM)) m, \(row.area(kind)), "
                    + "looks misprinted; it is used as printed"
            }
        }
    }
}

extension Interpolation: ExpressibleByArgument {}
