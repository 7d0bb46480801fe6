/// A value of a file that is to be written: what it is, and whether it stands on one line.
struct WrittenNode: Hashable {
    /// What the value is.
    indirect enum Content: Hashable {
        /// Text. What stood without quotes, or is an id of the device, stays without them where it can.
        case text(String, prefersPlain: Bool)

        /// A number as JSON and YAML know it.
        case number(String)

        /// What stood without quotes under a key that is not ours; its type is for its owner to know.
        case asItStood(String)

        /// Values one after the other.
        case list([WrittenNode])

        /// Values with keys.
        case fields([Field])
    }

    /// A key with its value.
    struct Field: Hashable {
        let key: String
        let value: WrittenNode
    }

    /// What the value is.
    let content: Content

    /// Whether a list or fields stand on one line; inside such a line everything does.
    let isInline: Bool

    init(_ content: Content, isInline: Bool = true) {
        self.content = content
        self.isInline = isInline
    }
}

extension WrittenNode {
    /// Text.
    static func text(_ text: String) -> WrittenNode { WrittenNode(.text(text, prefersPlain: false)) }

    /// A list or fields without anything in it, which stand on one line.
    var isEmpty: Bool {
        switch content {
        case .list(let elements): elements.isEmpty
        case .fields(let fields): fields.isEmpty
        case .text, .number, .asItStood: false
        }
    }

    /// Whether it fills lines of its own.
    var isBlock: Bool {
        switch content {
        case .list, .fields: !isInline && !isEmpty
        case .text, .number, .asItStood: false
        }
    }
}
