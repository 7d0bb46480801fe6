import Glibc

/// Angles through the C library.
enum Angle {
    /// The angle of a direction in degrees, -180 to 180.
    static func degrees(y: Double, x: Double) -> Double { atan2(y, x) * 180 / .pi }

    /// Sine and cosine of an angle in degrees, exact at quarter turns.
    static func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
        switch fmod(degrees, 360) {
        case 0: (0, 1)
        case 90, -270: (1, 0)
        case 180, -180: (0, -1)
        case 270, -90: (-1, 0)
        default: (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        }
    }
}
