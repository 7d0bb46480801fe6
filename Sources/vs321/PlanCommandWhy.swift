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

    var text: String { (["  Why \(plan.lowerBound):"] + forced + fewer + remedies).joined(separator: "\n") + "\n" }

    private func name(_ weight: PlanEvidence.Weight) -> String {
        weight.desk ?? "(\(Metres.text(weight.bounds.min.x)), \(Metres.text(weight.bounds.min.y)))"
    }

    private var forced: [String] {
        let noun = plan.goal == .desks ? "desks" : "points of the floor"
        if !explanation.apart.isEmpty {
            return [
                "    no two of these \(explanation.apart.count) \(noun) fit one sensor: "
                    + explanation.apart.map(name).joined(separator: " ")
            ]
        }
        return explanation.evidence.shares.map { share in
            let heaviest = share.weights.prefix(12).map { weight in
                let percent = Double(weight.weight) / Double(max(1, share.largestWorth))
                return "\(name(weight)) \(Percent.text(percent))"
            }
            let rest = share.weights.count > 12 ? " and \(share.weights.count - 12) more" : ""
            return "    at least \(share.lowerBound) for a group of \(share.weights.count) \(noun)"
                + (share.isSearched ? ", by exhaustive search" : ", by weight")
                + "; share of a sensor that each takes up: " + heaviest.joined(separator: ", ") + rest
        }
    }

    private var fewer: [String] {
        guard let count = plan.count, count > 0 else { return [] }
        switch explanation.oneFewer {
        case .desks(let desks):
            return ["    \(count - 1) would leave unseen: " + desks.joined(separator: " ")]
        case .floor(let share):
            return ["    \(count - 1) would leave \(Percent.text(share)) of the floor unseen"]
        case nil: return []
        }
    }

    private var remedies: [String] {
        guard !explanation.remedies.isEmpty else { return ["    nothing that was tried reduces the number"] }
        return explanation.remedies.map { remedy in
            let number = "\(remedy.count) would do"
            switch remedy.change {
            case .height(let height): return "    \(number) at a mounting height of \(Metres.text(height)) m"
            case .effectiveArea: return "    \(number) with the effective area instead of the optimal"
            case .liftKeepOut(let index, let kind): return "    \(number) without keep-out \(index + 1) (\(kind))"
            case .moveDesk(let desk, let dx, let dy):
                return "    \(number) if desk \(desk) moved by (\(Metres.text(dx)), \(Metres.text(dy))) m"
            }
        }
    }
}
