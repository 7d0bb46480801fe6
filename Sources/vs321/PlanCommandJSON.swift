import PlaneGeometry
import SensorModel
import SensorPlacement

/// The contract's JSON of plans.
enum PlanJSON {
    /// - Parameters:
    ///   - uncounted: For each plan the floor that its regions leave out.
    ///   - explanations: For each plan why it takes so many, or empty.
    static func text(
        of plans: [RoomPlan], uncounted: [[UncountedShare]], explanations: [PlanExplanation]
    ) -> String {
        let rooms = plans.indices.map { index in
            room(plans[index], uncounted[index], index < explanations.count ? explanations[index] : nil)
        }
        return #"{"rooms":["# + rooms.joined(separator: ",") + "]}"
    }

    /// Members beyond the contract's stand last, and only where there is something to tell.
    private static func room(
        _ plan: RoomPlan, _ uncounted: [UncountedShare], _ explanation: PlanExplanation?
    ) -> String {
        let sensors = (plan.sensors ?? []).map { sensor in
            let center = sensor.mount.center
            return #"{"id":\#(string(sensor.id)),"at":[\#(Metres.text(center.x)),\#(Metres.text(center.y))],"#
                + #""rotation":\#(rotation(sensor)),"desks":[\#(sensor.desks.map(string).joined(separator: ","))]}"#
        }
        let shares = uncounted.map { #"{"sensor":\#(string($0.sensor)),"fraction":\#($0.fraction)}"# }
            .joined(separator: ",")
        let unplaceable = plan.unplaceableDesks.map { string($0.id) }.joined(separator: ",")
        return
            #"{"id":\#(string(plan.roomID)),"height":\#(Metres.text(plan.heightMM)),"area":"\#(plan.area.rawValue)","#
            + #""sensors":[\#(sensors.joined(separator: ","))],"count":\#(plan.count.map { "\($0)" } ?? "null"),"#
            + #""lowerBound":\#(plan.lowerBound),"proven":\#(plan.isProven),"coveredFraction":\#(plan.coveredFraction),"#
            + #""unplaceableDesks":[\#(unplaceable)]"#
            + (shares.isEmpty ? "" : #","uncounted":[\#(shares)]"#)
            + (explanation.map { #","why":\#(PlanWhyJSON($0, plan: plan).text)"# } ?? "") + "}"
    }

    private static func rotation(_ sensor: PlannedSensor) -> String {
        let degrees = sensor.rotation.degrees
        return Int(exactly: degrees).map { "\($0)" } ?? "\(degrees)"
    }

    /// A JSON string literal.
    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{00}"..<"\u{20}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
