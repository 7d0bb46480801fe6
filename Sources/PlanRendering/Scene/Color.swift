internal import Glibc

/// An opaque colour in sRGB, eight bits a channel.
public struct Color: Hashable, Sendable {
    /// The red channel.
    public var red: UInt8
    /// The green channel.
    public var green: UInt8
    /// The blue channel.
    public var blue: UInt8

    /// A colour from its channels.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The colour that style sheets write as `#B34700`; bits above the lower 24 are dropped.
    public init(_ hexadecimal: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: hexadecimal >> 16), green: UInt8(truncatingIfNeeded: hexadecimal >> 8),
            blue: UInt8(truncatingIfNeeded: hexadecimal))
    }
}

extension Color {
    /// Red, green and blue in proportion to light, 0...1.
    var linear: [Double] {
        [red, green, blue].map { channel in
            let value = Double(channel) / 255
            return value <= 0.040_45 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
    }

    /// The luminance relative to white, 0...1, as the Web Content Accessibility Guidelines define it.
    public var luminance: Double { Self.luminance(linear: linear) }

    static func luminance(linear: [Double]) -> Double {
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The contrast ratio to another colour, 1 (none) to 21 (black on white).
    public func contrast(to other: Color) -> Double { Self.contrast(luminance, other.luminance) }

    /// The contrast ratio of two luminances.
    static func contrast(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

    /// The colour that a layer of this one with that opacity, 0...1, leaves on `background`.
    public func tint(_ opacity: Double, on background: Color) -> Color {
        func mix(_ over: UInt8, _ under: UInt8) -> UInt8 {
            let value = (Double(over) * opacity + Double(under) * (1 - opacity)).rounded()
            return UInt8(min(255, max(0, value)))
        }
        return Color(
            red: mix(red, background.red), green: mix(green, background.green), blue: mix(blue, background.blue))
    }
}

extension Color: CustomStringConvertible {
    /// The colour as style sheets write it: "#B34700".
    public var description: String {
        let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16, uppercase: true)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
