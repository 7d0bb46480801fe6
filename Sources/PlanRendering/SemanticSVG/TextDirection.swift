extension String {
    /// Whether the first letter with a direction belongs to a script that runs from right to left, as Pango decides it.
    var runsRightToLeft: Bool {
        unicodeScalars.first(where: \.properties.isAlphabetic)?.runsRightToLeft ?? false
    }

    /// Whether it has spaces that XML would drop or join.
    var hasSpacesToKeep: Bool {
        var previous: Character = " "
        for character in self {
            if character == " ", previous == " " { return true }
            previous = character
        }
        return previous == " "
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter of a script that runs from right to left.
    var runsRightToLeft: Bool {
        switch value {
        case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff, 0x10800...0x10fff, 0x1e800...0x1efff:
            properties.isAlphabetic
        default: false
        }
    }
}
