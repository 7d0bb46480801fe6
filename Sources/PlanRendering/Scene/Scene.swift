/// A drawing as a plain value: a page in millimetres and what stands on it, ready for PNG, SVG and PDF.
///
/// Two scenes of the same input are equal, and equal scenes give equal bytes.
public struct Scene: Hashable, Sendable {
    /// The width of the page, in millimetres.
    public var width: Double

    /// The height of the page, in millimetres.
    public var height: Double

    /// The colour of the paper.
    public var paper: Color

    /// What the drawing is, for readers who cannot see it.
    public var title: String

    /// What the drawing says, in a sentence.
    public var summary: String

    /// What stands on the page, in the order in which it was added.
    public var elements: [Element]

    /// Pictures over the floor and under all that is drawn on it, from the bottom up.
    public var images: [SceneImage]

    /// A page without anything on it.
    public init(width: Double, height: Double, paper: Color, title: String, summary: String = "") {
        self.width = width
        self.height = height
        self.paper = paper
        self.title = title
        self.summary = summary
        elements = []
        images = []
    }
}

extension Scene {
    /// Things that belong together on one layer, such as a region's fill, mark and label.
    public struct Element: Hashable, Sendable {
        /// The layer on which all of it is drawn.
        public var layer: Layer

        /// Which thing of the site it shows, if one.
        public var identity: Identity?

        /// The shapes and texts, from the bottom up.
        public var parts: [Part]

        /// An element from its parts.
        public init(_ layer: Layer, identity: Identity? = nil, parts: [Part] = []) {
            self.layer = layer
            self.identity = identity
            self.parts = parts
        }
    }

    /// Which thing of the site an element shows.
    public struct Identity: Hashable, Sendable {
        /// What kind of thing it is, and then its state: "desk", "taken".
        public var classes: [String]

        /// The id of the thing in the site file.
        public var id: String

        /// The whole name for people, however much of it the drawing has room for, and the state in words.
        public var title: String

        /// What else there is to say of it, in a sentence; empty for nothing.
        public var detail: String

        /// An identity from its parts.
        public init(_ classes: [String], id: String, title: String, detail: String = "") {
            self.classes = classes
            self.id = id
            self.title = title
            self.detail = detail
        }
    }

    /// A shape or a text.
    public enum Part: Hashable, Sendable {
        /// A shape.
        case shape(Shape)
        /// A line of text.
        case text(SceneText)
    }

    /// The elements as they are drawn: layer by layer, and within a layer in the order in which they were added.
    public var drawingOrder: [Element] {
        var ordered: [Element] = []
        ordered.reserveCapacity(elements.count)
        for layer in Layer.allCases { ordered += elements.lazy.filter { $0.layer == layer } }
        return ordered
    }

    /// The bounds of the page.
    public var bounds: PageBounds { PageBounds(left: 0, top: 0, right: width, bottom: height) }
}
