import PlaneGeometry

/// People that a device sees, each with a number by which the caller knows them; to move one costs the same however many they
/// are.
///
/// Their order depends on their moves alone, so that what chance does with them is the same in every run.
struct Crowd: Hashable, Sendable {
    private(set) var places: [Point] = []
    private var people: [Int] = []
    private var indices: [Int: Int] = [:]

    var isEmpty: Bool { places.isEmpty }

    /// People at places, numbered from 0.
    init(_ places: [Point] = []) {
        for (person, place) in places.enumerated() { move(person, to: place) }
    }

    /// Puts somebody somewhere, or nowhere.
    mutating func move(_ person: Int, to place: Point?) {
        switch (indices[person], place) {
        case (let index?, let place?): places[index] = place
        case (nil, let place?):
            indices[person] = places.count
            places.append(place)
            people.append(person)
        case (let index?, nil):
            // The last one takes the empty place.
            indices[people[people.count - 1]] = index
            indices[person] = nil
            places.swapAt(index, places.count - 1)
            people.swapAt(index, people.count - 1)
            places.removeLast()
            people.removeLast()
        case (nil, nil): break
        }
    }
}
