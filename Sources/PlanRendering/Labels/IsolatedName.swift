extension String {
    /// The name as it stands within a sentence: what runs from right to left is set apart (U+2068 … U+2069), so that it does
    /// not draw the commas, numbers and signs beside it into its own order.
    ///
    /// A name in which nothing runs from right to left stays as it is.
    var isolatedInSentence: String {
        unicodeScalars.contains(where: \.runsRightToLeft) ? "\u{2068}\(self)\u{2069}" : self
    }
}
