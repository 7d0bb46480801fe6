import Findings
import JSONLines

/// Turns the layouts of a bulk file, line by line, into the features of one collection of GeoJSON, with no more memory than a
/// line takes.
///
/// A layout is a feature of its own, with `kind` `"layout"`, the number of its line as `layout`, and its area, if it has one, as a
/// polygon whose first and third corner are those of the line. Each of its regions follows, with `kind` `"region"` and the same
/// `layout`. Coordinates are metres, exact whatever their size; rings are closed. All other members of a line become
/// properties under their names; those that mean nothing but are called as one of ours get an underscore in front.
///
/// Whether a layout is a legal one does not matter here: ``LayoutLineJudge`` says it. ``LayoutCollection`` is the way back.
public struct LayoutFeatureWriter: Sendable {
    /// How findings name the file.
    public let file: String

    /// How many layouts were written.
    public private(set) var count = 0

    private var reader = LayoutLineReader()

    /// What stands before the features.
    private static let head = #"{"type":"FeatureCollection","units":"metres","holds":"layouts","features":["#

    /// A writer for the layouts of a file.
    public init(file: String) {
        self.file = file
    }

    /// Appends the features of a line, or nothing where it is blank or no layout; then the finding says why.
    ///
    /// - Parameters:
    ///   - line: The bytes of the line; `nil` for one that was too long to be read.
    ///   - number: The number of the line, from 1.
    public mutating func append(_ line: Span<UInt8>?, number: Int, to text: inout [UInt8]) -> LocatedFinding? {
        do throws(LayoutLineFault) {
            guard try reader.read(line) != nil else { return nil }
        } catch {
            return reader.finding(error, file: file, line: number)
        }
        text += (count == 0 ? Self.head : ",").utf8
        count += 1
        let features = LayoutLineFeatures(tape: reader.tape, number: number)
        features.append(to: &text)
        return nil
    }

    /// Appends what ends the collection.
    public func finish(_ text: inout [UInt8]) {
        text += (count == 0 ? Self.head + "]}\n" : "\n]}\n").utf8
    }
}

/// The features of one line that is a layout.
private struct LayoutLineFeatures {
    let tape: JSONTape
    let number: Int

    func append(to text: inout [UInt8]) {
        appendHead(.layout, to: &text)
        appendProperty("id", of: 0, to: &text)
        appendProperty("mode", of: 0, to: &text)
        appendOthers(of: 0, LayoutLine.members, to: &text)
        if let area = tape.member("area", of: 0) {
            text += #"},"geometry":{"type":"Polygon","coordinates":[["#.utf8
            appendArea(tape.elements(of: area), to: &text)
            text += "]]}}".utf8
        } else {
            text += #"},"geometry":null}"#.utf8
        }
        for region in tape.member("regions", of: 0).map({ tape.elements(of: $0) }) ?? [] {
            text.append(UInt8(ascii: ","))
            append(region: region, to: &text)
        }
    }

    private func append(region: Int, to text: inout [UInt8]) {
        appendHead(.region, to: &text)
        if let number = tape.member("number", of: region) {
            text += #","number":"#.utf8
            tape.decimal(number).append(to: &text)
        }
        appendProperty("name", of: region, to: &text)
        appendOthers(of: region, LayoutLine.regionMembers, to: &text)
        text += #"},"geometry":{"type":"Polygon","coordinates":[["#.utf8
        let vertices = tape.member("outline", of: region).map { tape.elements(of: $0) } ?? []
        for (index, vertex) in (vertices + vertices.prefix(1)).enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            appendPoint(vertex + 1, vertex + 2, to: &text)
        }
        text += "]]}}".utf8
    }

    private func appendHead(_ kind: LayoutFeatureKind, to text: inout [UInt8]) {
        text += "\n".utf8
        text += #"{"type":"Feature","properties":{"kind":"\#(kind.rawValue)","layout":\#(number)"#.utf8
    }

    /// A member as it is, if the object has it; of those with a meaning `null` is the same as none.
    private func appendProperty(_ name: StaticString, of object: Int, to text: inout [UInt8]) {
        guard let value = tape.member(name, of: object) else { return }
        text += ",\"\(name)\":".utf8
        tape.appendCompact(value, to: &text)
    }

    /// The members without a meaning, in their order.
    private func appendOthers(of object: Int, _ known: [StaticString], to text: inout [UInt8]) {
        for key in tape.keys(of: object) where !known.contains(where: { tape.matches(key, $0) }) {
            let name = String(decoding: tape.text(at: key) ?? [], as: UTF8.self)
            text.append(UInt8(ascii: ","))
            JSONText.appendQuoted(LayoutFeatureNames.property(for: name), to: &text)
            text.append(UInt8(ascii: ":"))
            tape.appendCompact(key + 1, to: &text)
        }
    }

    /// The rectangle between two corners, from the first over the second as its third corner and back.
    private func appendArea(_ corners: [Int], to text: inout [UInt8]) {
        guard corners.count == 2 else { return }
        let (x, y) = (corners.map { $0 + 1 }, corners.map { $0 + 2 })
        for (index, corner) in [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            appendPoint(x[corner.0], y[corner.1], to: &text)
        }
    }

    private func appendPoint(_ x: Int, _ y: Int, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "["))
        appendMetres(x, to: &text)
        text.append(UInt8(ascii: ","))
        appendMetres(y, to: &text)
        text.append(UInt8(ascii: "]"))
    }

    /// A coordinate; nearly all have so few digits that they need no more than whole numbers.
    private func appendMetres(_ node: Int, to text: inout [UInt8]) {
        guard case .near(let millimetres) = tape.wholeNumber(at: node) else {
            return tape.decimal(node).scaled(byTenTo: -3).append(to: &text)
        }
        if millimetres < 0 { text.append(UInt8(ascii: "-")) }
        let (metres, rest) = millimetres.magnitude.quotientAndRemainder(dividingBy: 1000)
        text += String(metres).utf8
        guard rest > 0 else { return }
        let digits = [rest / 100, rest / 10 % 10, rest % 10].map { UInt8(ascii: "0") + UInt8($0) }
        text.append(UInt8(ascii: "."))
        text += digits.prefix(rest % 100 == 0 ? 1 : rest % 10 == 0 ? 2 : 3)
    }
}
