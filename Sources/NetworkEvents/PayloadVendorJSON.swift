import JSONLines
public import PayloadCodec
import SensorModel

/// Payloads as the object that the vendor's published decoder makes of them, for dashboards that already read it.
///
/// A member that comes again replaces the earlier value, as it does there; records and device-to-device rules gather in
/// lists. What that decoder cannot read (history replies, enquiries) has no member.
public enum PayloadVendorJSON {
    /// Appends an uplink's object.
    public static func append(_ frame: Uplink, to text: inout [UInt8]) {
        var object = VendorObject()
        for item in frame.items { object.add(item.value) }
        object.append(to: &text)
    }

    /// Appends a downlink's object, as the vendor's encoder reads it.
    public static func append(_ frame: Downlink, to text: inout [UInt8]) {
        var object = VendorObject()
        for item in frame.items { object.add(item.value) }
        object.append(to: &text)
    }
}

/// Members in the order of their first appearance.
struct VendorObject {
    /// A member's value.
    enum Value {
        case number(Int)
        case tenths(Int)
        case halves(Int)
        case string(String)
        case object(VendorObject)
        case list([VendorObject])
    }

    private var members: [(name: String, value: Value)] = []

    /// Sets a member, in its old place where it has one.
    mutating func set(_ name: String, _ value: Value) {
        if let index = members.firstIndex(where: { $0.name == name }) {
            members[index].value = value
        } else {
            members.append((name, value))
        }
    }

    /// Adds an object to a member that is a list.
    mutating func add(_ object: VendorObject, toList name: String) {
        if let index = members.firstIndex(where: { $0.name == name }), case .list(let list) = members[index].value {
            members[index].value = .list(list + [object])
        } else {
            set(name, .list([object]))
        }
    }

    func append(to text: inout [UInt8]) {
        text.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            text.append(UInt8(ascii: "\""))
            JSONBytes.append(member.name, to: &text)
            text.append(UInt8(ascii: "\""))
            text.append(UInt8(ascii: ":"))
            append(member.value, to: &text)
        }
        text.append(UInt8(ascii: "}"))
    }

    private func append(_ value: Value, to text: inout [UInt8]) {
        switch value {
        case .number(let number): JSONBytes.append(number, to: &text)
        case .tenths(let number): JSONBytes.append(number, tenths: number.magnitude % 10, unit: 10, to: &text)
        case .halves(let number): JSONBytes.append(number, tenths: number.magnitude % 2 * 5, unit: 2, to: &text)
        case .string(let string): JSONText.appendQuoted(string, to: &text)
        case .object(let object): object.append(to: &text)
        case .list(let list):
            text.append(UInt8(ascii: "["))
            for (index, object) in list.enumerated() {
                if index > 0 { text.append(UInt8(ascii: ",")) }
                object.append(to: &text)
            }
            text.append(UInt8(ascii: "]"))
        }
    }
}
