import PlaneGeometry
import SensorPlacement

/// Why a plan takes so many sensors, in words.
struct PlanWhyText {
    private let explanation: PlanExplanation
    private let plan: RoomPlan

    init(_ explanation: PlanExplanation, plan: RoomPlan) {
        self.explanation = explanation
        self.plan = plan
    }

    var text: String {
        guard let count = plan.count, count > 0 else { return "" }
        let title = "  Why \(plan.isProven ? "" : "at least ")\(plan.lowerBound):"
        return ([title] + stay + forced + fewer + remedies).joined(separator: "\n") + "\n"
    }

    /// The sensors that stay are part of the number whatever they see.
    private var stay: [String] {
        let kept = (plan.sensors ?? []).count(where: \.isKept)
        return kept == 0 ? [] : ["    \(kept) of them stay\(kept == 1 ? "s" : "")"]
    }

    private func name(_ weight: PlanEvidence.Weight) -> String {
        weight.desk ?? "(\(Metres.text(weight.bounds.min.x)), \(Metres.text(weight.bounds.min.y)))"
    }

    private var forced: [String] {
        let noun = plan.goal == .desks ? "desks" : "points of the floor"
        if explanation.apart.count == 1 {
            return ["    some sensor must see \(explanation.apart.map(name).joined())"]
        }
        if !explanation.apart.isEmpty {
            return [
                "    no two of these \(explanation.apart.count) \(noun) fit one sensor: "
                    + explanation.apart.map(name).joined(separator: " ")
            ]
        }
        if let extent = explanation.evidence.extent {
            return [
                "    the floor is \(Self.squareMetres(extent.floorMM2)) m², and one area holds "
                    + "\(Self.squareMetres(extent.areaMM2)) m²"
            ]
        }
        if let grid = explanation.evidence.grid {
            return [
                "    of \(grid.columns.points) × \(grid.rows.points) points at equal distances on the floor, one area holds "
                    + "at most \(grid.heldMost)"
            ]
        }
        return explanation.evidence.shares.map { share in
            let telling = share.weights.filter { part(of: $0, share) > 0 }
            let heaviest = telling.prefix(12).map { weight in
                let tenths = part(of: weight, share)
                return "\(name(weight)) \(tenths / 10).\(tenths % 10) %"
            }
            let rest = telling.count > 12 ? " and \(telling.count - 12) more" : ""
            return "    at least \(share.lowerBound) for a group of \(share.weights.count) \(noun)"
                + (share.isSearched ? ", by exhaustive search" : ", by weight")
                + "; share of a sensor that each takes up: " + heaviest.joined(separator: ", ") + rest
        }
    }

    /// Hundredths of a square metre, rounded down.
    private static func squareMetres(_ squareMillimetres: Int) -> String {
        let hundredths = squareMillimetres / 10_000
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    /// How much of a sensor the target takes up, in tenths of a percent, rounded.
    private func part(of weight: PlanEvidence.Weight, _ share: PlanEvidence.Share) -> Int {
        Int((Double(weight.weight) / Double(max(1, share.largestWorth)) * 1000).rounded())
    }

    private var fewer: [String] {
        guard let count = plan.count, let fewer = explanation.oneFewer else { return [] }
        let best = fewer.isExact ? "" : ", the best plan found"
        let wouldDo = ["    \(count - 1) would do too: give the search more time"]
        switch fewer {
        case .desks(let desks, let least):
            guard !desks.isEmpty else { return wouldDo }
            let remark = fewer.isExact ? "" : "\(best); no plan leaves fewer than \(least)"
            return ["    \(count - 1) would leave unseen: \(desks.joined(separator: " "))\(remark)"]
        case .floor(let share, _):
            guard share > 0 else { return wouldDo }
            return ["    \(count - 1) would leave \(Percent.text(share)) of the floor unseen\(best)"]
        }
    }

    /// How many moves of desks are printed; the JSON has all.
    private static let moveCount = 8

    private var remedies: [String] {
        let moves = explanation.remedies.filter(\.isMove)
        var lines = (explanation.remedies.filter { !$0.isMove } + moves.prefix(Self.moveCount)).map(line)
        if moves.count > Self.moveCount {
            lines.append("    or if one of \(moves.count - Self.moveCount) other desks moved farther")
        }
        if explanation.isCut {
            lines.append(
                "    not all changes were looked at to the end: "
                    + (lines.isEmpty ? "none was found that reduces the number" : "others may help too"))
        } else if lines.isEmpty, plan.count ?? 0 > 1 {
            lines = ["    nothing that was tried reduces the number"]
        }
        return lines
    }

    private func line(_ remedy: PlanExplanation.Remedy) -> String {
        let number = "    \(remedy.count) would do"
        switch remedy.change {
        case .height(let height): return "\(number) at a mounting height of \(Metres.text(height)) m"
        case .effectiveArea: return "\(number) with the effective area instead of the optimal"
        case .liftKeepOut(let index, let kind): return "\(number) without keep-out \(index + 1) (\(kind))"
        case .moveDesk(let desk, let dx, let dy):
            let side = dx > 0 ? "east" : dx < 0 ? "west" : dy > 0 ? "north" : "south"
            return "\(number) if desk \(desk) moved \(Metres.text(abs(dx) + abs(dy))) m \(side)"
        }
    }
}

extension PlanExplanation.Remedy {
    /// Whether a desk moves.
    fileprivate var isMove: Bool {
        if case .moveDesk = change { return true }
        return false
    }
}
