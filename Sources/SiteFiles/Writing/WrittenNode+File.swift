extension WrittenNode {
    /// Lists and fields that are not ours stand on one line up to this length.
    private static let longestInlineValue = 80

    /// A value that is kept as it stood; only where it stands on the page is chosen anew.
    init(keeping node: FileNode) {
        switch node.content {
        case .scalar(let text, isPlain: true):
            self.init(.asItStood(text))
        case .scalar(let text, isPlain: false):
            self.init(.text(text, prefersPlain: false))
        case .sequence(let nodes):
            self.init(balancing: .list(nodes.map(WrittenNode.init(keeping:))))
        case .mapping(let entries):
            self.init(balancing: .fields(entries.map { Field(key: $0.key, value: WrittenNode(keeping: $0.value)) }))
        }
    }

    /// A list or fields on one line if they are short.
    ///
    /// Their length is that in JSON in either format: there a text is as long whether it once stood in quotes or not, so that
    /// what was written is laid out in the same way when it is read and written again.
    private init(balancing content: Content) {
        let inline = WrittenNode(content)
        self.init(content, isInline: inline.jsonInline.unicodeScalars.count <= Self.longestInlineValue)
    }

    /// A text of ours that is kept.
    init(keepingText node: FileNode) {
        guard case .scalar(let text, let isPlain) = node.content, !node.isNull else {
            self.init(keeping: node)
            return
        }
        self.init(.text(text, prefersPlain: isPlain))
    }

    /// A number, or a list of numbers and such lists, of ours that is kept.
    init(keepingNumbers node: FileNode) {
        switch node.content {
        case .scalar(let text, isPlain: true) where DecimalText.isNumber(text):
            self.init(.number(DecimalText.canonical(text)))
        case .sequence(let nodes):
            self.init(.list(nodes.map(WrittenNode.init(keepingNumbers:))))
        case .scalar, .mapping:
            self.init(keeping: node)
        }
    }
}

extension DecimalText {
    /// The same number as JSON writes it: no plus sign, no leading zeros, digits on both sides of the point.
    static func canonical(_ number: String) -> String {
        var rest = number[...]
        let isNegative = rest.hasPrefix("-")
        if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
        let whole = rest.prefix { $0.isNumber }
        rest = rest.dropFirst(whole.count)
        var fraction = Substring()
        if rest.hasPrefix(".") {
            fraction = rest.dropFirst().prefix { $0.isNumber }
            rest = rest.dropFirst(fraction.count + 1)
        }
        let digits = whole.drop { $0 == "0" }
        return (isNegative ? "-" : "") + (digits.isEmpty ? "0" : digits) + (fraction.isEmpty ? "" : ".\(fraction)")
            + rest
    }
}
