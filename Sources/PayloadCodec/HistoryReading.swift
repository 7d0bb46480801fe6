/// How a history record (`20 ce`) is read, because the guide and the vendor's published decoder disagree.
public enum HistoryReading: String, Hashable, Sendable, CaseIterable {
    /// Mode 01 counts people, mode 00 is desk occupancy, and a record always has nine data bytes.
    case guide

    /// Mode 00 counts people in seven data bytes, mode 01 is desk occupancy in nine.
    case vendor
}
