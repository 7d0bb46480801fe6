// What a reader asks of a text: members by name, strings without their escapes, whole numbers.
extension JSONTape {
    /// The value of the first member of that name; `nil` where there is none, or `null`, or the node is no object.
    package func member(_ name: StaticString, of object: Int) -> Int? {
        guard nodes.indices.contains(object), nodes[object].kind == .object else { return nil }
        var key = object + 1
        let end = nodes[object].next
        while key + 1 < end {
            let value = key + 1
            if matches(key, name) { return nodes[value].kind == .null ? nil : value }
            key = nodes[value].next
        }
        return nil
    }

    /// The value that lies at the end of a walk by names.
    package func member(_ first: StaticString, _ second: StaticString, of object: Int) -> Int? {
        member(first, of: object).flatMap { member(second, of: $0) }
    }

    /// Whether the object has one of these members, not `null`.
    package func hasMember(_ names: StaticString..., of object: Int) -> Bool {
        names.contains { member($0, of: object) != nil }
    }

    /// The name of a member that the text's object, or an object right in it, has twice; `nil` where there is none.
    package func repeatedMember() -> String? {
        guard let top = nodes.first, top.kind == .object else { return nil }
        if let name = repeatedMember(of: 0) { return name }
        var key = 1
        while key + 1 < top.next {
            if nodes[key + 1].kind == .object, let name = repeatedMember(of: key + 1) { return name }
            key = nodes[key + 1].next
        }
        return nil
    }

    private func repeatedMember(of object: Int) -> String? {
        let end = nodes[object].next
        var key = object + 1
        while key + 1 < end {
            var other = nodes[key + 1].next
            while other + 1 < end {
                if isSameText(key, other) { return text(at: key).map { String(decoding: $0, as: UTF8.self) } }
                other = nodes[other + 1].next
            }
            key = nodes[key + 1].next
        }
        return nil
    }

    private func isSameText(_ first: Int, _ second: Int) -> Bool {
        let (one, another) = (nodes[first], nodes[second])
        if one.isEscaped || another.isEscaped { return text(at: first) == text(at: second) }
        let count = one.end - one.start
        guard count == another.end - another.start else { return false }
        for index in 0..<count where bytes[one.start + index] != bytes[another.start + index] { return false }
        return true
    }

    /// The elements of an array, or nothing.
    package func elements(of array: Int) -> [Int] {
        guard nodes.indices.contains(array), nodes[array].kind == .array else { return [] }
        var elements: [Int] = []
        var index = array + 1
        while index < nodes[array].next {
            elements.append(index)
            index = nodes[index].next
        }
        return elements
    }

    /// The names of an object's members, or nothing.
    package func names(of object: Int) -> [String] {
        guard nodes.indices.contains(object), nodes[object].kind == .object else { return [] }
        var names: [String] = []
        var key = object + 1
        while key + 1 < nodes[object].next {
            if let text = text(at: key) { names.append(String(decoding: text, as: UTF8.self)) }
            key = nodes[key + 1].next
        }
        return names
    }

    /// The keys of an object's members, by their nodes, or nothing; the value of a member is the node that follows its key.
    package func keys(of object: Int) -> [Int] {
        guard nodes.indices.contains(object), nodes[object].kind == .object else { return [] }
        var keys: [Int] = []
        var key = object + 1
        while key + 1 < nodes[object].next {
            keys.append(key)
            key = nodes[key + 1].next
        }
        return keys
    }

    /// The second of two keys of an object that are the same name, if there are such.
    package func repeatedKey(of object: Int) -> Int? {
        let keys = keys(of: object)
        if keys.count <= 8 {
            return keys.indices.first { index in
                keys[..<index].contains { text(at: $0) == text(at: keys[index]) }
            }.map { keys[$0] }
        }
        var names: Set<ArraySlice<UInt8>> = []
        return keys.first { key in text(at: key).map { !names.insert($0).inserted } ?? false }
    }

    /// The first string, names included, that holds half a surrogate pair as an escape, which is no character.
    package func loneSurrogate() -> Int? { hasEscapes ? nodes.indices.first(where: hasLoneSurrogate) : nil }

    private func hasLoneSurrogate(at node: Int) -> Bool {
        guard nodes[node].kind == .string, nodes[node].isEscaped else { return false }
        let raw = bytes[nodes[node].start..<nodes[node].end]
        var index = raw.startIndex
        while let escape = raw[index...].firstIndex(of: UInt8(ascii: "\\")), escape + 1 < raw.endIndex {
            index = escape + 2
            if raw[escape + 1] == UInt8(ascii: "u"), scalar(in: raw, at: &index) == nil { return true }
        }
        return false
    }

    /// The kind of a value.
    package func kind(of node: Int) -> Kind { nodes[node].kind }

    /// The bytes of a string without its escapes, or `nil` for anything else. Lone surrogates become U+FFFD.
    package func text(at node: Int) -> ArraySlice<UInt8>? {
        guard nodes.indices.contains(node), nodes[node].kind == .string else { return nil }
        let raw = bytes[nodes[node].start..<nodes[node].end]
        return nodes[node].isEscaped ? unescaped(raw)[...] : raw
    }

    /// A whole number, given as such or as the text of one (some servers quote theirs), or `nil`.
    package func integer(at node: Int) -> Int? {
        guard nodes.indices.contains(node) else { return nil }
        let raw: ArraySlice<UInt8>
        switch nodes[node].kind {
        case .number: raw = bytes[nodes[node].start..<nodes[node].end]
        case .string: raw = text(at: node) ?? []
        default: return nil
        }
        guard raw.count <= 20 else { return nil }
        return Int(String(decoding: raw, as: UTF8.self))
    }

    /// Whether a key, or any text, is this one.
    package func matches(_ key: Int, _ name: StaticString) -> Bool {
        let node = nodes[key]
        if node.isEscaped { return text(at: key)?.elementsEqual(Array("\(name)".utf8)) ?? false }
        guard node.end - node.start == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { name in
            for index in name.indices where bytes[node.start + index] != name[index] { return false }
            return true
        }
    }

    /// Appends the text of a value without the space between its parts, on one line.
    package func appendCompact(_ node: Int, to text: inout [UInt8]) {
        switch nodes[node].kind {
        case .string:
            // The node of a string has what stands between the quotation marks.
            text.append(contentsOf: bytes[nodes[node].start - 1...nodes[node].end])
        case .object, .array:
            var isString = false
            var isEscape = false
            for byte in bytes[nodes[node].start..<nodes[node].end] {
                if isString || !(byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d) { text.append(byte) }
                if byte == UInt8(ascii: "\""), !isEscape { isString.toggle() }
                isEscape = isString && !isEscape && byte == UInt8(ascii: "\\")
            }
        default: text.append(contentsOf: bytes[nodes[node].start..<nodes[node].end])
        }
    }

    private func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = raw.startIndex
        while index < raw.endIndex {
            guard raw[index] == UInt8(ascii: "\\"), index + 1 < raw.endIndex else {
                result.append(raw[index])
                index += 1
                continue
            }
            let escape = raw[index + 1]
            index += 2
            switch escape {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0c)
            case UInt8(ascii: "n"): result.append(0x0a)
            case UInt8(ascii: "r"): result.append(0x0d)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"): result.append(contentsOf: String(scalar(in: raw, at: &index) ?? "\u{fffd}").utf8)
            default: result.append(escape)
            }
        }
        return result
    }

    /// The scalar of an escape or of two that belong together, or `nil` for half of a pair.
    private func scalar(in raw: ArraySlice<UInt8>, at index: inout Int) -> Unicode.Scalar? {
        let high = codeUnit(in: raw, at: &index)
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xd800..<0xdc00).contains(high), raw[index...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        else { return nil }
        var next = index + 2
        let low = codeUnit(in: raw, at: &next)
        guard (0xdc00..<0xe000).contains(low) else { return nil }
        index = next
        return Unicode.Scalar(0x10000 + (high - 0xd800) << 10 + (low - 0xdc00))
    }

    private func codeUnit(in raw: ArraySlice<UInt8>, at index: inout Int) -> UInt32 {
        var unit: UInt32 = 0
        for byte in raw[index...].prefix(4) { unit = unit << 4 | UInt32(hexadecimalDigit(byte) ?? 0) }
        index = min(index + 4, raw.endIndex)
        return unit
    }
}
