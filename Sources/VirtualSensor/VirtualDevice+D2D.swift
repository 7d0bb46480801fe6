import DeviceSettings
import PayloadCodec
import SensorModel

extension VirtualDevice {
    /// Sends the commands whose conditions came true in this detection interval, in the order of the rules (guide 4.4.2).
    ///
    /// A condition that stays true sends nothing again. The uplink that may follow is a periodic report.
    mutating func sendCommands(from before: DetectionResult, at time: Int) {
        guard settings.d2d.isEnabled else { return }
        for rule in settings.d2d.rules where rule.isEnabled {
            guard holds(rule.trigger, in: result), !holds(rule.trigger, in: before) else { continue }
            emit(
                .d2d(command: rule.command, minutes: rule.isTimed ? rule.minutes : nil), at: time, needsNetwork: false)
            if rule.sendsUplink { send(periodicReport(at: time), at: time) }
        }
    }

    /// Whether a condition is true; one of the other function never is.
    private func holds(_ trigger: D2DTrigger, in result: DetectionResult) -> Bool {
        guard trigger.function == settings.detection.function else { return false }
        return switch trigger {
        case .occupied: result.people > 0
        case .vacant: result.people == 0
        case .dim: !result.isBright
        case .occupiedAndBright: result.people > 0 && result.isBright
        case .occupiedAndDim: result.people > 0 && !result.isBright
        case .region(let region, let occupied):
            enabledRegions.contains(region) && result.occupied.contains(region) == occupied
        case .byte: false
        }
    }
}
