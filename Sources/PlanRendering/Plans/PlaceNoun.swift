/// What places are called together, in live plans, heat maps and timelines alike.
enum PlaceNoun: String {
    /// Each is a desk of the site.
    case desk
    /// None is: they are regions that serve no desk.
    case region
    /// There are desks, and regions that serve none.
    case place

    /// The noun for so many desks and so many regions without one; for nothing at all it is the desk.
    init(desks: Int, regions: Int) {
        self = regions == 0 ? .desk : desks == 0 ? .region : .place
    }

    init(_ places: [Place]) {
        let desks = places.count { $0.deskID != nil }
        self.init(desks: desks, regions: places.count - desks)
    }

    /// "1 desk", "3 places".
    func counted(_ number: Int) -> String { Measures.count(number, rawValue) }
}
