/// A layout while its features are read.
struct LayoutDraft {
    /// Where its feature begins.
    let offset: Int

    /// What stands before the regions, none where something is wrong.
    private let head: [UInt8]?
    private let others: [UInt8]
    private var regions: [UInt8] = []
    private var isWhole = true

    /// A layout of which nothing can be made.
    init(offset: Int) {
        self.offset = offset
        head = nil
        others = []
    }

    /// A layout without regions, from what stands before and after them in its line.
    init(offset: Int, head: [UInt8], others: [UInt8]) {
        self.offset = offset
        self.head = head
        self.others = others
    }

    /// Adds a region, `nil` for one with which something is wrong.
    mutating func add(_ region: [UInt8]?) {
        guard let region else {
            isWhole = false
            return
        }
        if !regions.isEmpty { regions.append(UInt8(ascii: ",")) }
        regions += region
    }

    /// The line with its line feed, or `nil` where something is wrong with the layout or a region.
    var line: [UInt8]? {
        guard isWhole, let head else { return nil }
        let opening = Array("{".utf8) + head + Array(#","regions":["#.utf8)
        return opening + regions + Array("]".utf8) + others + Array("}\n".utf8)
    }
}
