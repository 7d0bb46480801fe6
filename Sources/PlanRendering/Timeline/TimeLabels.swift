/// The times that stand above an axis at the multiples of a step: each at its own tick, or nowhere.
struct TimeLabels {
    let axis: TimeAxis
    let measurer: TextMeasurer

    static let size = 2.5

    /// How far beside the line on which a day begins or ends a time stands, which it must not cross.
    static let besideLine = 0.8

    /// How near to a line a time is its own; in millimetres.
    private static let nearness = 0.5

    /// A time in words, and where it stands.
    struct Label: Hashable {
        var text: String
        /// Where its tick is.
        var tick: Double
        /// The end or the middle of the text that stands at `x`.
        var alignment: SceneText.Alignment
        var x: Double
        var left: Double
        var right: Double

        var middle: Double { (left + right) / 2 }

        func isTooNear(_ other: Label) -> Bool { left < other.right + 0.8 && other.left < right + 0.8 }
    }

    /// The labels of all multiples of `step` minutes, from the left.
    ///
    /// Those of which the clocks of the axis show no tick are not among them; nor is a time beside a line that would come
    /// nearer to another tick than to its own, or one at a tick so near to a line that it would stand across it.
    func all(step: Int) -> [Label] {
        let marks = axis.times(step: step)
        let lines = axis.groups(by: .day).map(\.left) + [axis.right]
        let labels = marks.compactMap { label($0, step: step, lines) }
        let ticks = marks.map(\.x).sorted()
        return labels.filter { label in
            let own = (label.middle - label.tick).magnitude
            // Only its neighbours come into question.
            return ticks.nearest(to: label.middle).map { ($0 - label.middle).magnitude >= own - 1e-9 } ?? true
        }.sorted { $0.left < $1.left }
    }

    /// Those of the labels that have room: those beside a line, which tells their day, give way first.
    func fitting(step: Int) -> [Label] {
        let labels = all(step: step)
        var shown: [Label] = []
        for label in labels where label.alignment == .center && shown.last?.isTooNear(label) != true {
            shown.append(label)
        }
        for label in labels where label.alignment != .center && !shown.contains(where: label.isTooNear) {
            shown.append(label)
        }
        return shown.sorted { $0.left < $1.left }
    }

    /// Whether any of the labels would have to give way.
    func isCrowded(step: Int) -> Bool {
        let labels = all(step: step)
        return zip(labels, labels.dropFirst()).contains { $0.isTooNear($1) }
    }

    private func label(_ mark: TimeAxis.Mark, step: Int, _ lines: [Double]) -> Label? {
        let isEnd = mark.x > axis.right - TimeLabels.nearness || mark.side == .before
        let text = clock(isEnd && mark.minute == 0 ? 1_440 : mark.minute, isWhole: step >= 60)
        if isEnd { return label(text, mark.x, .right) }
        if mark.side == .after || lines.contains(where: { ($0 - mark.x).magnitude <= TimeLabels.nearness }) {
            let label = label(text, mark.x, .left)
            return label.right <= axis.right ? label : nil
        }
        let centred = label(text, mark.x, .center)
        guard centred.left >= axis.left, centred.right <= axis.right else { return nil }
        return lines.contains { centred.left - 0.3 < $0 && $0 < centred.right + 0.3 } ? nil : centred
    }

    private func label(_ text: String, _ tick: Double, _ alignment: SceneText.Alignment) -> Label {
        let width = measurer.width(of: text, size: TimeLabels.size)
        let (x, left) =
            switch alignment {
            case .left: (tick + TimeLabels.besideLine, tick + TimeLabels.besideLine)
            case .center: (tick, tick - width / 2)
            case .right: (tick - TimeLabels.besideLine, tick - TimeLabels.besideLine - width)
            }
        return Label(text: text, tick: tick, alignment: alignment, x: x, left: left, right: left + width)
    }

    /// "09", or "09:30".
    private func clock(_ minute: Int, isWhole: Bool) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return isWhole ? two(minute / 60) : "\(two(minute / 60)):\(two(minute % 60))"
    }
}

extension [Double] {
    /// The element nearest to a value, of ascending ones; `nil` of none.
    ///
    /// - Complexity: O(log *n*).
    fileprivate func nearest(to value: Double) -> Double? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return self[Swift.max(low - 1, 0)..<Swift.min(low + 1, count)].min {
            ($0 - value).magnitude < ($1 - value).magnitude
        }
    }
}
