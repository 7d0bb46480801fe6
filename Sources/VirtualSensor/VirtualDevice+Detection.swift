import DetectionRegions
import DeviceSettings
import PayloadCodec
import PlaneGeometry
public import SensorModel

/// What the device knows at the end of a detection interval.
public struct DetectionResult: Hashable, Sendable {
    /// People in the regions, or in the whole view where none is drawn.
    public internal(set) var people = 0

    /// The regions that are taken.
    public internal(set) var occupied = RegionMask()

    /// Whether it is bright.
    public internal(set) var isBright = false

    /// Whether the device can see.
    public internal(set) var isNormal = true

    /// Whether the camera was used for it.
    public internal(set) var wasScanned = false
}

extension RegionMask {
    fileprivate init() { self.init(rawValue: 0) }
}

extension VirtualDevice {
    /// The result of the last detection interval.
    public var lastResult: DetectionResult { result }

    /// Ends a detection interval: reads the instruments, scans the regions, raises alarms, sends D2D commands.
    ///
    /// In auto the scan is left out where nobody was noticed in the whole interval, and the result is "nobody": what was
    /// taken before is free. The instruments are read all the same; the guide only stops "this detection" to save power.
    mutating func detect(at time: Int) {
        let before = result
        updateLight()
        readInstruments()
        result.wasScanned = false
        if result.isNormal {
            if settings.detection.mode == .alwaysOn || sensedSomebody {
                scan()
            } else {
                (result.people, result.occupied) = (0, RegionMask())
            }
        }
        sensedSomebody = !seen.isEmpty
        raiseAlarms(at: time)
        hasResult = true
        sendCommands(from: before, at: time)
        if owesReport {
            owesReport = false
            report(at: time)
        }
    }

    /// Reads light and view. Between the two thresholds the light stays what it was.
    mutating func updateLight() {
        let lux = surroundings.lux
        if lux > settings.illuminance.brightAboveLux {
            result.isBright = true
        } else if lux < settings.illuminance.dimBelowLux {
            result.isBright = false
        }
        result.isNormal = !surroundings.isViewBlocked && lux >= Surroundings.blindBelowLux
    }

    /// Looks where people are. Somebody on the border of a region is in it; somebody in two overlapping regions counts once.
    private mutating func scan() {
        var (people, occupied) = (0, RegionMask())
        for point in seen.places where notices(point) {
            var isInside = view.regions.isEmpty
            for region in view.regions
            where region.bounds.contains(point) && region.location(of: point) != .outside {
                isInside = true
                occupied = occupied.union([region.number])
            }
            if isInside { people += 1 }
        }
        (result.people, result.occupied, result.wasScanned) = (people, occupied, true)
    }

    private mutating func notices(_ point: Point) -> Bool {
        guard eyesight.missesPerMille > 0 || eyesight.missesPerMilleAtTheEdge > 0 else { return true }
        let misses = view.seesWell(point) ? eyesight.missesPerMille : eyesight.missesPerMilleAtTheEdge
        return !chance.happens(perMille: misses)
    }

    /// The regions that are drawn.
    var enabledRegions: RegionMask { RegionMask(view.regions.map(\.number)) }

    /// The two masks of desk occupancy.
    var desks: DeskOccupancy { DeskOccupancy(enabled: enabledRegions, occupied: result.occupied) }
}
