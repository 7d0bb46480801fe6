/// What should be written on, or else beside, an outline.
struct LabelRequest {
    /// What the label names.
    var outline: PagePolygon

    /// The lines from the top, each of which may wrap.
    var texts: [LabelText]

    /// A mark that must stand with the text, in the outline's corner or before the last line.
    var mark: LabelMark?

    /// What lies under the text when it stands inside, such as white over a hatch.
    var plate: Color?

    /// What lies under the text when it stands inside and a line runs there; else the colour of the ground.
    var mask: Color?

    /// Whether its outline is filled, so that no line shows inside.
    var isOpaque = false

    /// What it should stay off, if there is room besides, on top of the outlines of the other requests.
    var avoided: [PagePolygon] = []

    /// What it must not leave inside of its outline, and had better not leave where it stands beside it.
    var container: PagePolygon?

    /// Whether the mark stands before the last line even where a corner is free.
    var keepsMarkInline = false

    /// Whether the plate goes with it outside as well.
    var keepsPlateOutside = false

    /// Whether it keeps off the lines of the other outlines and names the smallest of those around it, as the number of
    /// a region does where regions overlap; where it cannot, it stands on a leader line from its own line.
    var crossesNoOutline = false

    /// Whether it finds a place off all lines or none inside.
    var crossesNoLine = false

    /// What lies around its leader line, where that may run over what is as dark as it is.
    var leaderCasing: Color?

    /// Whether it may stand outside on a leader line; else it is left out.
    var mayStandOutside = true

    /// Whether it looks for room outside millimetre by millimetre, and farther away than others.
    var searchesFinely = false

    /// Whether its leader line starts at the border of the outline and not in its middle: where the outline is a mark.
    var leadsFromBorder = false

    /// Where it goes inside: the middle, or the upper left as a room's name does.
    var prefersCorner = false
}

/// One line of a label at its three sizes.
struct LabelText {
    var string: String
    var weight: SceneText.Weight = .regular

    /// The font sizes, from what it should be down to what it may be.
    var sizes: LabelSizes

    /// Whether its end may give way to an ellipsis and its words may break: names, but not states.
    var mayBeCut = true

    /// Its colour inside the outline.
    var ink: Color

    /// Its colour beside the outline.
    var outsideInk: Color

    /// Its width at a font size of one, where it was measured already.
    var unitWidth: Double?

    /// What tells it from other names that begin alike, such as the id of its desk: where its end is cut, that ties it to
    /// the name in full below the plan.
    var reference: String?

    /// Whether the reference stands before what is left of the name; else the label says it besides.
    var showsReference = true

    /// How many sizes every text has.
    static let steps = 3

    /// The sizes of names.
    static let nameSizes: LabelSizes = [5, 3.5, 2.5]

    /// The sizes of the words below names.
    static let wordSizes: LabelSizes = [3.5, 2.5, 2.5]

    /// Measures the text, for all that is asked of its width from here on.
    mutating func measure(_ measurer: TextMeasurer) {
        unitWidth = measurer.width(of: string, size: 1, weight: weight)
    }

    /// What is written of it where its end is cut.
    var cutString: String {
        guard showsReference, let reference, reference != string else { return string }
        return "\(reference) · \(string)"
    }

    /// The width on one line at a step of its sizes, in millimetres.
    func width(step: Int, _ measurer: TextMeasurer) -> Double {
        (unitWidth ?? measurer.width(of: string, size: 1, weight: weight)) * sizes[step]
    }
}

/// The font sizes of a text in millimetres, one for each of ``LabelText/steps``.
struct LabelSizes: Hashable, ExpressibleByArrayLiteral {
    private let large: Double
    private let middle: Double
    private let small: Double

    /// From the largest to the smallest.
    init(arrayLiteral elements: Double...) {
        precondition(elements.count == LabelText.steps, "a text has \(LabelText.steps) sizes")
        (large, middle, small) = (elements[0], elements[1], elements[2])
    }

    subscript(step: Int) -> Double { step == 0 ? large : step == 1 ? middle : small }

    /// The smallest.
    var least: Double { small }

    /// The largest at every step.
    var onlyLargest: LabelSizes { [large, large, large] }
}

/// The sizes of type that a plan uses for its places.
struct LabelType {
    /// The sizes of names.
    var names = LabelText.nameSizes

    /// The sizes of the words below names.
    var words = LabelText.wordSizes

    /// The sizes of numbers of people.
    var numbers: LabelSizes = [7, 7, 5]

    /// The smallest size of words.
    var least: Double { words.least }

    /// To be read at arm's length.
    static let page = LabelType()

    /// To be read from across a room.
    static let kiosk = LabelType(names: [7, 5, 3.5], words: [5, 3.5, 3.5], numbers: [12, 10, 7])
}

/// A mark that stands with a label.
struct LabelMark {
    var kind: StateMark
    var ink: Color
    var outsideInk: Color

    /// The side of the square that it needs, in millimetres, at each step.
    static let sides = [4.2, 3.2, 2.6]
}
