extension OccupancyHistory {
    /// The moments of a period at which one of the rows' sensors said something of occupancy, ascending, each once.
    public func moments(of rows: [TimelineRow], in period: Range<Int>) -> [Int] {
        var moments: Set<Int> = []
        for index in Set(rows.map(\.index)) where sensors.indices.contains(index) {
            for list in [sensors[index].desks, sensors[index].people, sensors[index].detection] {
                for place in list.firstIndex(notBefore: period.lowerBound)..<list.count {
                    guard list[place].time < period.upperBound else { break }
                    moments.insert(list[place].time)
                }
            }
        }
        return moments.sorted()
    }

    /// The moments of a period at which what is known of one of the rows may change, ascending, each once: when its sensor
    /// said something, and when that grew too old before the next was said.
    public func turns(of rows: [TimelineRow], in period: Range<Int>) -> [Int] {
        var moments = Set(moments(of: rows, in: period))
        var seen: Set<Int> = []
        for row in rows where sensors.indices.contains(row.index) && seen.insert(row.index).inserted {
            for list in [sensors[row.index].desks, sensors[row.index].people] {
                for place in list.firstIndex(notBefore: period.lowerBound - row.patience)..<list.count {
                    let stale = list[place].time + row.patience
                    guard stale < period.upperBound else { break }
                    let next = place + 1 < list.count ? list[place + 1].time : .max
                    if stale < next, stale >= period.lowerBound { moments.insert(stale) }
                }
            }
        }
        return moments.sorted()
    }
}
