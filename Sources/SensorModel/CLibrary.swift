// The few functions of the C library that this floor needs.
private import Glibc

/// Sine and cosine of an angle in degrees, each within a few units in the last place.
///
/// The angle is reduced in degrees first, where the reduction is exact.
package func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
    let reduced = fmod(degrees, 360) * Double.pi / 180
    return (sin(reduced), cos(reduced))
}

/// The largest whole number that is not above the value.
package func wholeFloor(_ value: Double) -> Int { Int(floor(value)) }
