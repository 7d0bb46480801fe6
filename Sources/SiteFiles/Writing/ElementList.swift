/// The elements of a list as they are to be written: the changed ones in their order, and those that could not be read
/// where they stood.
struct ElementList {
    /// The list in the file, if it has one.
    let node: FileNode?

    /// Where in the file's list the elements stand that were read.
    let readIndices: [Int]

    /// For each new element the index of the read one that it was.
    let matches: [Int?]

    /// The list, each element made from what it was in the file; `nil` where there is none to write.
    func node(isInline: Bool = false, _ make: (Int, FileNode?) -> WrittenNode) -> WrittenNode? {
        guard case .sequence(let nodes) = node?.content else {
            if matches.isEmpty { return node.map(WrittenNode.init(keeping:)) }
            return WrittenNode(.list(matches.indices.map { make($0, nil) }), isInline: isInline)
        }
        // Where each element stood; new ones stood nowhere.
        let places = matches.map { match in match.map { readIndices[$0] } }
        var written = matches.indices.map { index in
            (place: places[index], node: make(index, places[index].map { nodes[$0] }))
        }
        let read = Set(readIndices)
        for place in nodes.indices where !read.contains(place) {
            let before = written.indices.filter { written[$0].place.map { $0 < place } ?? false }
                .max { (written[$0].place ?? 0) < (written[$1].place ?? 0) }
            written.insert((place, WrittenNode(keeping: nodes[place])), at: before.map { $0 + 1 } ?? 0)
        }
        return WrittenNode(.list(written.map(\.node)), isInline: isInline)
    }
}
