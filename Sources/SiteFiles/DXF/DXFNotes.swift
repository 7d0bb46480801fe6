/// What vs321 keeps with a shape of a drawing as extended data: keys with values, a string each.
struct DXFNotes {
    private(set) var values: [String: String] = [:]

    /// The notes in strings as they stand in a drawing: `key=value`, and `key+=more` where a value is long.
    init(_ strings: [String]) {
        for string in strings {
            guard let sign = string.firstIndex(of: "=") else { continue }
            var key = String(string[..<sign])
            let value = String(string[string.index(after: sign)...])
            if key.hasSuffix("+") {
                key.removeLast()
                values[key, default: ""] += value
            } else {
                values[key] = value
            }
        }
    }

    subscript(key: String) -> String? { values[key] }

    var isEmpty: Bool { values.isEmpty }

    /// The strings of a key and its value; one has at most 255 bytes in a drawing.
    static func strings(_ key: String, _ value: String) -> [String] {
        var strings: [String] = []
        // A unit of UTF-16 becomes at most seven bytes.
        var rest = Array(value.unicodeScalars)[...]
        repeat {
            let part = rest.prefix(16)
            rest = rest.dropFirst(part.count)
            var text = ""
            text.unicodeScalars.append(contentsOf: part)
            strings.append((strings.isEmpty ? key : key + "+") + "=" + text)
        } while !rest.isEmpty
        return strings
    }
}
