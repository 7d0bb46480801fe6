import ArgumentParser
import PlaneGeometry

/// A length on the command line: metres with at most three decimals.
enum LengthArgument {
    /// The millimetres, or an error that says what would be right.
    static func read(_ argument: String) throws -> Int {
        do {
            return try Metres.millimetres(argument)
        } catch Metres.ReadingError.subMillimetre {
            throw ValidationError("\(argument) is finer than a millimetre: write at most three decimals")
        } catch {
            throw ValidationError("'\(argument)' is no length: write metres without a unit, such as 2.85")
        }
    }
}
