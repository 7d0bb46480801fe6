/// How eyes see colours.
public enum ColorVision: String, Hashable, Sendable, CaseIterable {
    /// With all three kinds of cones.
    case usual
    /// Without the cones for long waves: red is dark.
    case protanopia
    /// Without the cones for middle waves: red and green are alike.
    case deuteranopia

    /// The matrix that linear red, green and blue are multiplied with, rows first.
    ///
    /// Severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), table of the paper's supplement.
    fileprivate var matrix: [[Double]] {
        switch self {
        case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deuteranopia:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        }
    }
}

extension Color {
    /// The luminance relative to white, 0...1, that the colour has to such eyes.
    public func luminance(to vision: ColorVision) -> Double {
        let seen = vision.matrix.map { row in
            min(max(zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1)
        }
        return Self.luminance(linear: seen)
    }

    /// The contrast ratio to another colour, 1 (none) to 21 (black on white), that such eyes see.
    public func contrast(to other: Color, vision: ColorVision) -> Double {
        Self.contrast(luminance(to: vision), other.luminance(to: vision))
    }
}
