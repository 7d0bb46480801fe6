extension ChannelTable {
    private static let byKind: [ItemKind: [ChannelRow]] = Dictionary(grouping: uplink + downlink, by: \.kind)

    /// The rows of a kind; several where channel and type say part of the item.
    package static func rows(of kind: ItemKind) -> [ChannelRow] { byKind[kind] ?? [] }

    /// The row that says these numbers.
    package static func row(of kind: ItemKind, _ slots: Slots) -> ChannelRow? {
        rows(of: kind).first { row in
            row.fields.enumerated().allSatisfy { $1.constant == nil || $1.constant == slots[$0] }
        }
    }
}
