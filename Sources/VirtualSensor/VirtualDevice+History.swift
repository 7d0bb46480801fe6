import DeviceSettings
import PayloadCodec
import SensorModel

/// What the device has stored, and what of it waits to be sent.
struct History: Hashable, Sendable {
    /// How many records are kept; the oldest go first. The guide says only that the app exports 14 days: that is how many
    /// reports 14 days have at the shortest interval.
    static let capacity = 14 * 24 * 60 / 2

    /// How many records an enquiry for a range yields at most (guide 5.2.5, note 1).
    static let largestAnswer = 300

    /// The records, oldest first.
    var records: [StoredRecord] = []

    /// Records that were asked for, next first.
    var asked: ArraySlice<StoredRecord> = []

    /// Records that were lost, next first.
    var lost: ArraySlice<StoredRecord> = []

    mutating func append(_ record: StoredRecord) {
        records.append(record)
        // Dropping many at once keeps the average cost of a record constant.
        if records.count >= 2 * History.capacity { records.removeFirst(records.count - History.capacity) }
    }

    /// The records that are kept.
    var kept: ArraySlice<StoredRecord> { records.suffix(History.capacity) }
}

extension VirtualDevice {
    /// What is stored, oldest first.
    public var storedRecords: [StoredRecord] { Array(history.kept) }

    /// Stores what a report says, whether or not the network is there, where storage is on.
    mutating func store(at time: Int) {
        guard settings.storage.isEnabled else { return }
        let content: StoredRecord.Content =
            switch settings.detection.function {
            case .peopleCounting: .people(min(result.people, 0xffff))
            case .deskOccupancy: .desks(desks)
            }
        history.append(StoredRecord(time: time, content: content))
    }

    /// Answers an enquiry for the record nearest to a moment, within one reporting interval of it; of two equally near the
    /// earlier. A moment that has not come is invalid.
    mutating func answer(nearest unix: UInt32, at time: Int) {
        let (moment, reach) = (Int(unix), settings.reporting.minutes * 60)
        guard moment <= time else { return send([.historyReply(.point, .invalidTime)], at: time) }
        var best: StoredRecord?
        for record in history.kept {
            let distance = abs(record.time - moment)
            if distance <= reach, distance < best.map({ abs($0.time - moment) }) ?? .max { best = record }
        }
        guard let best else { return send([.historyReply(.point, .noData)], at: time) }
        send([.historyReply(.point, .success)], at: time)
        retrieve([best], at: time)
    }

    /// Answers an enquiry for the records between two moments, both included: the oldest 300 of them. A range that ends before it
    /// begins, or that lies in the future, is invalid.
    mutating func answer(from: UInt32, to: UInt32, at time: Int) {
        guard from <= to, Int(from) <= time else { return send([.historyReply(.range, .invalidTime)], at: time) }
        let range = Int(from)...Int(to)
        let records = history.kept.filter { range.contains($0.time) }.prefix(History.largestAnswer)
        guard !records.isEmpty else { return send([.historyReply(.range, .noData)], at: time) }
        send([.historyReply(.range, .success)], at: time)
        retrieve(Array(records), at: time)
    }

    /// Sends records one a frame, the first at once and the others one retrievability interval apart. A new enquiry takes the
    /// place of an unfinished one.
    private mutating func retrieve(_ records: [StoredRecord], at time: Int) {
        history.asked = records[...]
        sendRetrieved(at: time)
    }

    mutating func sendRetrieved(at time: Int) {
        guard let record = history.asked.popFirst() else {
            schedule.retrieval = nil
            return
        }
        schedule.retrieval = history.asked.isEmpty ? nil : time + max(1, settings.storage.retrievalSeconds)
        send([record.item], at: time)
    }

    /// Sends no more of what was asked for.
    mutating func stopRetrieval() {
        history.asked = []
        schedule.retrieval = nil
    }
}

extension VirtualDevice {
    /// After joining: what was not sent before a reboot comes first, then what was lost since the link broke.
    mutating func resumeRetransmission(at time: Int) {
        let since = link.lostSince
        link.lostSince = nil
        guard settings.storage.retransmits, settings.storage.isEnabled, settings.lorawan.rejoins else {
            history.lost = []
            schedule.retransmission = nil
            return
        }
        if let since {
            // The report that joined is sent as itself.
            history.lost += history.kept.filter { $0.time > since && $0.time < time }
        }
        schedule.retransmission = history.lost.isEmpty ? nil : time + settings.storage.retransmissionSeconds
    }

    /// Sends one lost record a frame, one retransmission interval apart.
    mutating func retransmit(at time: Int) {
        guard let record = history.lost.popFirst(), state == .joined else {
            schedule.retransmission = nil
            return
        }
        schedule.retransmission = history.lost.isEmpty ? nil : time + max(1, settings.storage.retransmissionSeconds)
        send([record.item], at: time)
    }
}
