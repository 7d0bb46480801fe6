import PlaneGeometry
import SensorPlacement

/// Why a plan takes so many sensors, as JSON.
struct PlanWhyJSON {
    private let explanation: PlanExplanation
    private let count: Int

    init(_ explanation: PlanExplanation, plan: RoomPlan) {
        self.explanation = explanation
        count = plan.count ?? 0
    }

    var text: String {
        let apart = explanation.apart.map(target).joined(separator: ",")
        let shares = explanation.evidence.shares.map(share).joined(separator: ",")
        let remedies = explanation.remedies.map(remedy).joined(separator: ",")
        return
            #"{"apart":[\#(apart)],"shares":[\#(shares)],\#(extent)"oneFewer":\#(oneFewer),"remedies":[\#(remedies)],"#
            + #""cut":\#(explanation.isCut)}"#
    }

    /// The floor's extent in mm², where the bound rests on it.
    private var extent: String {
        explanation.evidence.extent.map {
            #""extent":{"floor":\#($0.floorMM2),"area":\#($0.areaMM2),"lowerBound":\#($0.lowerBound)},"#
        } ?? ""
    }

    /// The grid of points on the floor with its distances in metres, where the bound rests on it.
    private var grid: String {
        explanation.evidence.grid.map { grid in
            let distances = [grid.columns, grid.rows].map { "\($0.distanceMM / 1000)" }.joined(separator: ",")
            return
                #""grid":{"columns":\#(grid.columns.points),"rows":\#(grid.rows.points),"distances":[\#(distances)],"#
                + #""held":\#(grid.heldMost),"lowerBound":\#(grid.lowerBound)},"#
        } ?? ""
    }

    /// A desk's id, or a point of the floor.
    private func target(_ weight: PlanEvidence.Weight) -> String {
        weight.desk.map(PlanJSON.string)
            ?? "[\(Metres.text(weight.bounds.min.x)),\(Metres.text(weight.bounds.min.y))]"
    }

    private func share(_ share: PlanEvidence.Share) -> String {
        let weights = share.weights.map { weight in
            #"{"\#(weight.desk == nil ? "at" : "desk")":\#(target(weight)),"weight":\#(weight.weight)}"#
        }
        return #"{"lowerBound":\#(share.lowerBound),"total":\#(share.total),"largestWorth":\#(share.largestWorth),"#
            + #""searched":\#(share.isSearched),"weights":[\#(weights.joined(separator: ","))]}"#
    }

    private var oneFewer: String {
        guard let fewer = explanation.oneFewer else { return "null" }
        let unseen =
            switch fewer {
            case .desks(let desks, let least):
                #""unseenDesks":[\#(desks.map(PlanJSON.string).joined(separator: ","))],"atLeast":\#(least)"#
            case .floor(let share, let least): #""unseenFraction":\#(share),"atLeast":\#(least)"#
            }
        return #"{"count":\#(count - 1),\#(unseen),"exact":\#(fewer.isExact)}"#
    }

    private func remedy(_ remedy: PlanExplanation.Remedy) -> String {
        let change =
            switch remedy.change {
            case .height(let height): #""change":"height","height":\#(Metres.text(height))"#
            case .effectiveArea: #""change":"effective-area""#
            case .liftKeepOut(let index, let kind):
                #""change":"lift-keep-out","keepOut":\#(index + 1),"kind":\#(PlanJSON.string(kind))"#
            case .moveDesk(let desk, let dx, let dy):
                #""change":"move-desk","desk":\#(PlanJSON.string(desk)),"by":[\#(Metres.text(dx)),\#(Metres.text(dy))]"#
            }
        return #"{\#(change),"count":\#(remedy.count)}"#
    }
}
