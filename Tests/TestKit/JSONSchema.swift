public import Foundation

/// A value of JSON.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// The value of a JSON text.
    public init(parsing data: Data) throws {
        self.init(try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
    }

    private init(_ value: Any) {
        switch value {
        case let object as [String: Any]: self = .object(object.mapValues(JSONValue.init))
        case let array as [Any]: self = .array(array.map(JSONValue.init))
        case let string as String: self = .string(string)
        case let number as NSNumber:
            // A boolean is a number of its own kind to Foundation.
            self = String(cString: number.objCType) == "c" ? .boolean(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }

    fileprivate subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }
}

/// A JSON Schema of draft 2020-12, of as many keywords as this project's schemas use.
///
/// A keyword that it does not know traps, so that no schema is believed to say more than is checked.
public struct JSONSchema: Sendable {
    private let root: JSONValue

    /// The schema of a JSON text.
    public init(parsing data: Data) throws {
        root = try JSONValue(parsing: data)
    }

    /// What is wrong with a value, each with its place.
    public func faults(of value: JSONValue) -> [String] { faults(of: value, root, "$") }

    private func faults(of value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
        switch schema {
        case .boolean(let allowed): return allowed ? [] : ["\(place) may not be there"]
        case .object(let keywords):
            return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
                faults(of: value, keyword, argument, schema, place)
            }
        default: preconditionFailure("a schema is an object or a boolean")
        }
    }

    private func faults(
        of value: JSONValue, _ keyword: String, _ argument: JSONValue, _ schema: JSONValue, _ place: String
    ) -> [String] {
        switch (keyword, argument, value) {
        case ("$ref", .string(let reference), _):
            return faults(of: value, resolved(reference), place)
        case ("type", _, _):
            let types = if case .array(let list) = argument { list } else { [argument] }
            return types.contains { Self.isType($0, value) } ? [] : ["\(place) is of another type"]
        case ("const", _, _):
            return value == argument ? [] : ["\(place) is another value"]
        case ("enum", .array(let values), _):
            return values.contains(value) ? [] : ["\(place) is none of the values"]
        case ("oneOf", .array(let schemas), _):
            let count = schemas.count { faults(of: value, $0, place).isEmpty }
            return count == 1 ? [] : ["\(place) matches \(count) of the alternatives"]
        case ("required", .array(let keys), .object(let members)):
            return keys.compactMap { key in
                guard case .string(let key) = key, members[key] == nil else { return nil }
                return "\(place) lacks \(key)"
            }
        case ("properties", .object(let schemas), .object(let members)):
            return schemas.keys.sorted().flatMap { key in
                members[key].map { faults(of: $0, schemas[key] ?? .boolean(true), "\(place).\(key)") } ?? []
            }
        case ("additionalProperties", _, .object(let members)):
            return members.keys.sorted().filter { !isKnown($0, in: schema) }.flatMap { key in
                members[key].map { faults(of: $0, argument, "\(place).\(key)") } ?? []
            }
        case ("items", _, .array(let elements)):
            return elements.enumerated().flatMap { faults(of: $1, argument, "\(place)[\($0)]") }
        case ("minItems", .number(let least), .array(let elements)):
            return Double(elements.count) >= least ? [] : ["\(place) has too few elements"]
        case ("maxItems", .number(let most), .array(let elements)):
            return Double(elements.count) <= most ? [] : ["\(place) has too many elements"]
        case ("minLength", .number(let least), .string(let text)):
            return Double(text.unicodeScalars.count) >= least ? [] : ["\(place) is too short"]
        case ("minimum", .number(let least), .number(let number)):
            return number >= least ? [] : ["\(place) is too small"]
        case ("maximum", .number(let most), .number(let number)):
            return number <= most ? [] : ["\(place) is too large"]
        case ("exclusiveMinimum", .number(let bound), .number(let number)):
            return number > bound ? [] : ["\(place) is too small"]
        case ("pattern", .string(let pattern), .string(let text)):
            return text.range(of: pattern, options: .regularExpression) != nil ? [] : ["\(place) is of another form"]
        default:
            let known = [
                "$schema", "$defs", "title", "description", "type", "required", "properties", "patternProperties",
                "additionalProperties", "items", "minItems", "maxItems", "minLength", "minimum", "maximum",
                "exclusiveMinimum", "pattern",
            ]
            precondition(known.contains(keyword), "the keyword \(keyword) is not known here")
            return []
        }
    }

    /// Whether the schema names the key, or a pattern of its does. Patterns must allow anything.
    private func isKnown(_ key: String, in schema: JSONValue) -> Bool {
        if schema["properties"]?[key] != nil { return true }
        guard case .object(let patterns)? = schema["patternProperties"] else { return false }
        precondition(patterns.values.allSatisfy { $0 == .object([:]) }, "a pattern's schema is not looked at")
        return patterns.keys.contains { key.range(of: $0, options: .regularExpression) != nil }
    }

    private func resolved(_ reference: String) -> JSONValue {
        let schema = reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? .null }
        precondition(schema != .null, "the reference \(reference) leads nowhere")
        return schema
    }

    private static func isType(_ name: JSONValue, _ value: JSONValue) -> Bool {
        switch (name, value) {
        case (.string("null"), .null), (.string("boolean"), .boolean), (.string("number"), .number),
            (.string("string"), .string), (.string("array"), .array), (.string("object"), .object):
            true
        case (.string("integer"), .number(let number)): number == number.rounded()
        default: false
        }
    }
}
