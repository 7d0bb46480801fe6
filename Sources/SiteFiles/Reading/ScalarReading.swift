import Findings
import PlaneGeometry

extension SiteReader {
    /// The text of a key, whatever it looks like: `no` is a name where a name belongs.
    mutating func text(_ fields: Fields, _ key: String) -> Reading<String> {
        guard let node = fields[key] else { return .absent }
        guard case .scalar(let text, _) = node.content else {
            report(WrongTypeRule.finding(key, is: "text", not: node), fields.path.appending(key), node.position)
            return .faulty
        }
        return .value(text)
    }

    /// An id: text of at least one character. Without one the element cannot be read.
    mutating func id(_ fields: Fields, _ key: String = "id", example: String) -> Reading<String> {
        guard require(fields, key, example: "\(key): \(example)") != nil else { return .faulty }
        let text = text(fields, key)
        if text.value == "", let node = fields[key] {
            report(
                WrongTypeRule.finding(key, is: "text of at least one character", not: node), fields.path.appending(key),
                node.position)
            return .faulty
        }
        return text
    }

    /// One of an enumeration's words.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ fields: Fields, _ key: String, _: Choice.Type = Choice.self
    ) -> Reading<Choice> {
        guard let node = fields[key] else { return .absent }
        if case .scalar(let text, _) = node.content, let choice = Choice(rawValue: text) { return .value(choice) }
        let words = Choice.allCases.map(\.rawValue)
        var advice = ""
        if case .scalar(let text, _) = node.content { advice = NearestName.suggestion(for: text, in: words) }
        report(
            WrongTypeRule.finding(
                key, is: words.dropLast().joined(separator: ", ") + " or " + (words.last ?? ""), not: node,
                advice: advice), fields.path.appending(key), node.position)
        return .faulty
    }

    /// A whole number without a unit.
    mutating func integer(_ fields: Fields, _ key: String, unit: String = "") -> Reading<Int> {
        guard let node = fields[key] else { return .absent }
        let path = fields.path.appending(key)
        let expected = unit.isEmpty ? "a whole number" : "a whole number of \(unit)"
        guard case .scalar(let text, let isPlain) = node.content, isPlain, DecimalText.isNumber(text) else {
            report(
                WrongTypeRule.finding(key, is: expected, not: node, advice: DecimalText.advice(for: node, in: .none)),
                path, node.position)
            return .faulty
        }
        if let number = DecimalText.integer(text) { return .value(number) }
        if DecimalText.isInteger(text) {
            report(NumberRangeRule.finding("\(text) is too large"), path, node.position)
        } else {
            report(WrongTypeRule.finding(key, is: expected, not: node), path, node.position)
        }
        return .faulty
    }

    /// An angle in degrees.
    mutating func degrees(_ fields: Fields, _ key: String) -> Reading<Double> {
        guard let node = fields[key] else { return .absent }
        let path = fields.path.appending(key)
        guard case .scalar(let text, let isPlain) = node.content, isPlain, DecimalText.isNumber(text),
            let degrees = Double(text)
        else {
            let advice = DecimalText.advice(for: node, in: .degrees)
            report(
                WrongTypeRule.finding(key, is: "a number of degrees, such as 90", not: node, advice: advice), path,
                node.position)
            return .faulty
        }
        guard degrees.magnitude <= 1_000_000 else {
            report(NumberRangeRule.finding("\(text)° is no sensible angle; write 0 to 360"), path, node.position)
            return .faulty
        }
        return .value(degrees)
    }

    /// A length in metres, as whole millimetres.
    mutating func metres(_ fields: Fields, _ key: String) -> Reading<Int> {
        guard let node = fields[key] else { return .absent }
        return metres(node, fields.path.appending(key), called: key).map(Reading.value) ?? .faulty
    }

    /// A length in metres, as whole millimetres; `nil`, reported, where it is none.
    mutating func metres(_ node: FileNode, _ path: FindingPath, called name: String) -> Int? {
        let expected = "a number of metres, such as 2.8"
        guard case .scalar(let text, let isPlain) = node.content, isPlain else {
            let advice = DecimalText.advice(for: node, in: .metres)
            report(WrongTypeRule.finding(name, is: expected, not: node, advice: advice), path, node.position)
            return nil
        }
        do {
            return try Metres.millimetres(text)
        } catch {
            let finding =
                switch error {
                case .subMillimetre:
                    SubMillimetreRule.finding(text)
                case .tooLarge:
                    NumberRangeRule.finding("\(text) m is too far away: a site lies within 1,000,000 m of its origin")
                case .notANumber:
                    WrongTypeRule.finding(
                        name, is: expected, not: node, advice: DecimalText.advice(for: node, in: .metres))
                }
            report(finding, path, node.position)
            return nil
        }
    }
}
