/// A colour of a theme by its name in theme files: `paper`, or with its state `taken.fill`.
public enum ThemeColor: String, Hashable, Sendable, CaseIterable {
    /// ``Theme/paper``.
    case paper
    /// ``Theme/floor``.
    case floor
    /// ``Theme/ink``.
    case ink
    /// ``Theme/muted``.
    case muted
    /// ``Theme/faint``.
    case faint
    /// ``Theme/keepOut``.
    case keepOut
    /// ``Theme/sensor``.
    case sensor
    /// ``Theme/coverage``.
    case coverage
    /// ``Theme/region``.
    case region
    /// ``Theme/overlap``.
    case overlap
    /// ``Theme/overlapFill``.
    case overlapFill
    /// ``Theme/warning``.
    case warning
    /// ``Theme/warningInk``.
    case warningInk
    /// The inside of a taken place.
    case takenFill = "taken.fill"
    /// The text on a taken place.
    case takenText = "taken.text"
    /// The inside of a free place.
    case freeFill = "free.fill"
    /// The border of a free place.
    case freeBorder = "free.border"
    /// The text on a free place.
    case freeText = "free.text"
    /// What lies under the hatch of an unknown place.
    case unknownFill = "unknown.fill"
    /// The hatch of an unknown place.
    case unknownHatch = "unknown.hatch"
    /// The border of an unknown place.
    case unknownBorder = "unknown.border"
    /// What lies under the text on an unknown place.
    case unknownPlate = "unknown.plate"
    /// The text on an unknown place.
    case unknownText = "unknown.text"
    /// The border of a place that is not monitored.
    case notMonitoredBorder = "notMonitored.border"
    /// The text on a place that is not monitored.
    case notMonitoredText = "notMonitored.text"
}

extension Theme {
    /// The colour of that name. Setting it keeps widths, dashes and hatches as they are.
    public subscript(color: ThemeColor) -> Color {
        get { self[keyPath: Theme.path(color)] }
        set { self[keyPath: Theme.path(color)] = newValue }
    }

    private static func path(_ color: ThemeColor) -> WritableKeyPath<Theme, Color> {
        switch color {
        case .paper: \.paper
        case .floor: \.floor
        case .ink: \.ink
        case .muted: \.muted
        case .faint: \.faint
        case .keepOut: \.keepOut
        case .sensor: \.sensor
        case .coverage: \.coverage
        case .region: \.region
        case .overlap: \.overlap
        case .overlapFill: \.overlapFill
        case .warning: \.warning
        case .warningInk: \.warningInk
        case .takenFill: \.taken.fillColor
        case .takenText: \.taken.textColor
        case .freeFill: \.free.fillColor
        case .freeBorder: \.free.borderColor
        case .freeText: \.free.textColor
        case .unknownFill: \.unknown.fillColor
        case .unknownHatch: \.unknown.hatchColor
        case .unknownBorder: \.unknown.borderColor
        case .unknownPlate: \.unknown.plateColor
        case .unknownText: \.unknown.textColor
        case .notMonitoredBorder: \.notMonitored.borderColor
        case .notMonitoredText: \.notMonitored.textColor
        }
    }
}

extension StateLook {
    /// The colour of the inside; of a hatch what lies under it.
    var fillColor: Color {
        get {
            switch fill {
            case .solid(let color): color
            case .hatch(let hatch): hatch.background ?? hatch.color
            case nil: name
            }
        }
        set {
            if case .hatch(var hatch) = fill {
                hatch.background = newValue
                fill = .hatch(hatch)
            } else {
                fill = .solid(newValue)
            }
        }
    }

    fileprivate var hatchColor: Color {
        get { if case .hatch(let hatch) = fill { hatch.color } else { fillColor } }
        set {
            guard case .hatch(var hatch) = fill else { return }
            hatch.color = newValue
            fill = .hatch(hatch)
        }
    }

    fileprivate var borderColor: Color {
        get { stroke?.color ?? fillColor }
        set { stroke?.color = newValue }
    }

    fileprivate var plateColor: Color {
        get { plate ?? fillColor }
        set { plate = newValue }
    }

    fileprivate var textColor: Color {
        get { name }
        set { (name, word) = (newValue, newValue) }
    }
}
