/// One row of the guide's table of detection areas (3.2.2).
public struct CoverageRow: Hashable, Sendable {
    /// The mounting height in millimetres.
    public let heightMM: Int

    /// The effective detection area at that height.
    public let effective: AreaSize

    /// The optimal detection area at that height.
    public let optimal: AreaSize

    /// Which of the two areas look misprinted; they are used all the same.
    ///
    /// An area is suspect where it does not grow with the height as its neighbours do: 2.4 m effective is wider than
    /// 2.5 m; 3.0 m optimal repeats 2.9 m while its effective width leaps; 3.5 m optimal keeps the width of 3.4 m,
    /// and 3.6 m optimal is narrower than both.
    public let suspect: [AreaKind]

    /// The area of that kind.
    public func area(_ kind: AreaKind) -> AreaSize {
        switch kind {
        case .effective: effective
        case .optimal: optimal
        }
    }
}

extension CoverageRow {
    /// The 17 rows that the guide prints, from 2.4 m to 4.0 m in steps of 0.1 m (3.2.2).
    public static let table: [CoverageRow] = [
        row(24, effective: (26, 50), optimal: (14, 30), suspect: [.effective]),
        row(25, effective: (23, 52), optimal: (16, 36)),
        row(26, effective: (26, 56), optimal: (18, 40)),
        row(27, effective: (28, 61), optimal: (20, 43)),
        row(28, effective: (31, 63), optimal: (21, 46)),
        row(29, effective: (34, 68), optimal: (23, 50)),
        row(30, effective: (40, 72), optimal: (23, 50), suspect: [.effective, .optimal]),
        row(31, effective: (40, 76), optimal: (27, 57)),
        row(32, effective: (41, 80), optimal: (29, 60)),
        row(33, effective: (44, 84), optimal: (30, 64)),
        row(34, effective: (47, 87), optimal: (33, 67)),
        row(35, effective: (50, 90), optimal: (33, 74), suspect: [.optimal]),
        row(36, effective: (52, 95), optimal: (30, 75), suspect: [.optimal]),
        row(37, effective: (55, 98), optimal: (38, 78)),
        row(38, effective: (57, 102), optimal: (40, 81)),
        row(39, effective: (60, 106), optimal: (42, 84)),
        row(40, effective: (60, 110), optimal: (46, 87)),
    ]

    /// The heights of the table, in millimetres.
    public static let heightsMM = 2400...4000

    /// A row in tenths of a metre, as the guide prints it.
    private static func row(
        _ height: Int, effective: (Int, Int), optimal: (Int, Int), suspect: [AreaKind] = []
    ) -> CoverageRow {
        CoverageRow(
            heightMM: height * 100, effective: AreaSize(widthMM: effective.0 * 100, lengthMM: effective.1 * 100),
            optimal: AreaSize(widthMM: optimal.0 * 100, lengthMM: optimal.1 * 100), suspect: suspect)
    }
}
