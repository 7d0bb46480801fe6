extension WrittenNode {
    /// The value as the text of a YAML file: one form for one value.
    var yaml: String {
        var lines: [String] = []
        appendYAML(to: &lines, indent: "")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Adds the lines of a value that begins on a line of its own.
    private func appendYAML(to lines: inout [String], indent: String) {
        switch content {
        case .list(let elements) where isBlock:
            for element in elements {
                if element.isBlock {
                    // The element's first line follows the dash, all others line up with it.
                    let start = lines.count
                    element.appendYAML(to: &lines, indent: indent + "  ")
                    lines[start] = indent + "- " + lines[start].dropFirst(indent.count + 2)
                } else {
                    lines.append(indent + "- " + element.yamlInline(inFlow: false))
                }
            }
        case .fields(let fields) where isBlock:
            for field in fields {
                let key = indent + YAMLScalar.text(field.key, prefersPlain: true, inFlow: false) + ":"
                if field.value.isBlock {
                    lines.append(key)
                    field.value.appendYAML(to: &lines, indent: indent + "  ")
                } else {
                    lines.append(key + " " + field.value.yamlInline(inFlow: false))
                }
            }
        default:
            lines.append(indent + yamlInline(inFlow: false))
        }
    }

    /// The value on one line, with everything in it.
    var yamlInline: String { yamlInline(inFlow: false) }

    private func yamlInline(inFlow: Bool) -> String {
        switch content {
        case .text(let text, let prefersPlain):
            YAMLScalar.text(text, prefersPlain: prefersPlain, inFlow: inFlow)
        case .number(let number):
            number
        case .asItStood(let text):
            YAMLScalar.plain(text, inFlow: inFlow)
        case .list(let elements):
            "[" + elements.map { $0.yamlInline(inFlow: true) }.joined(separator: ", ") + "]"
        case .fields(let fields):
            "{"
                + fields.map {
                    YAMLScalar.text($0.key, prefersPlain: true, inFlow: true) + ": " + $0.value.yamlInline(inFlow: true)
                }.joined(separator: ", ") + "}"
        }
    }
}
