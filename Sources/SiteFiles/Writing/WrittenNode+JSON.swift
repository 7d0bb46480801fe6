extension WrittenNode {
    /// The value as the text of a JSON file: one form for one value, laid out as the YAML file is.
    var json: String {
        var text = ""
        appendJSON(to: &text, indent: "", inline: false)
        return text + "\n"
    }

    /// The value on one line.
    var jsonInline: String {
        var text = ""
        appendJSON(to: &text, indent: "", inline: true)
        return text
    }

    private func appendJSON(to text: inout String, indent: String, inline: Bool) {
        switch content {
        case .text(let string, _):
            text += JSONScalar.text(string)
        case .number(let number):
            text += number
        case .asItStood(let string):
            text += JSONScalar.plain(string)
        case .list(let elements):
            appendJSON(elements, "[", "]", to: &text, indent: indent, inline: inline) { element, text, indent, inline in
                element.appendJSON(to: &text, indent: indent, inline: inline)
            }
        case .fields(let fields):
            appendJSON(fields, "{", "}", to: &text, indent: indent, inline: inline) { field, text, indent, inline in
                text += JSONScalar.text(field.key) + ": "
                field.value.appendJSON(to: &text, indent: indent, inline: inline)
            }
        }
    }

    private func appendJSON<Element>(
        _ elements: [Element], _ open: String, _ close: String, to text: inout String, indent: String, inline: Bool,
        append: (Element, inout String, String, Bool) -> Void
    ) {
        let isOneLine = inline || !isBlock
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += isOneLine ? ", " : "," }
            if !isOneLine { text += "\n" + indent + "  " }
            append(element, &text, indent + "  ", isOneLine)
        }
        if !isOneLine { text += "\n" + indent }
        text += close
    }
}

/// Scalars of JSON.
enum JSONScalar {
    /// Text in quotes.
    static func text(_ text: String) -> String { YAMLScalar.quoted(text) }

    /// What stood without quotes: a value of JSON if it is one, else text.
    static func plain(_ text: String) -> String {
        switch text {
        case "", "~", "null", "Null", "NULL": "null"
        case "true", "false": text
        default: DecimalText.isNumber(text) && DecimalText.canonical(text) == text ? text : self.text(text)
        }
    }
}
