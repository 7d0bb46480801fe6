public import PayloadCodec

/// Why settings make no downlinks.
public enum DownlinkPlanFault: Error, Hashable, Sendable {
    /// A setting says what the guide does not allow.
    case refused(PayloadEncodingError)

    /// A setting has more bytes than a payload may have.
    case tooSmall(limit: Int, needed: Int)
}

extension DownlinkPlanFault: CustomStringConvertible {
    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .refused(let fault): fault.description
        case .tooSmall(let limit, let needed):
            "a payload of \(limit) bytes cannot hold a setting of \(needed); allow at least \(needed)"
        }
    }
}

extension DownlinkItems {
    /// How many bytes a downlink has at most where nobody says: what EU868 carries at its slowest rate.
    public static let standardLimit = 51

    /// The payloads that say it all: no setting twice, no payload longer than the limit, and as few payloads as
    /// putting each setting into the first one with room for it gives.
    ///
    /// A device of class A hears one downlink after each uplink, so each payload saved is a reporting interval saved.
    /// A setting never overtakes one that it must follow, and those that make the device join anew stay together at the
    /// end of the last payload.
    public func payloads(limit: Int = standardLimit) throws(DownlinkPlanFault) -> [[UInt8]] {
        var frames: [[UInt8]] = []
        let rank = items.map { $0.setting.rank }
        // The first frame in which the next setting of each rank may stand.
        var floor = 0
        var lastFrame = 0
        for (index, item) in items.enumerated() {
            let bytes = try encoded(item.setting)
            guard bytes.count <= limit else { throw .tooSmall(limit: limit, needed: try longestSetting()) }
            if index > 0, rank[index] > rank[index - 1] { floor = max(0, frames.count - 1) }
            let start = item.rejoins ? max(0, frames.count - 1) : item.followsLast ? lastFrame : floor
            if let frame = frames.indices.dropFirst(start).first(where: { frames[$0].count + bytes.count <= limit }) {
                frames[frame] += bytes
                lastFrame = frame
            } else {
                frames.append(bytes)
                lastFrame = frames.count - 1
            }
        }
        return try keepingRejoinsTogether(frames, limit: limit)
    }

    /// How many bytes the longest setting has: what a payload must hold at least.
    private func longestSetting() throws(DownlinkPlanFault) -> Int {
        var longest = 0
        for item in items { longest = max(longest, try encoded(item.setting).count) }
        return longest
    }

    private func encoded(_ setting: Setting) throws(DownlinkPlanFault) -> [UInt8] {
        do throws(PayloadEncodingError) {
            return try Downlink.encode([setting])
        } catch {
            throw .refused(error)
        }
    }

    /// Moves the first of two settings that make the device join over to the second, so that it joins once.
    private func keepingRejoinsTogether(_ frames: [[UInt8]], limit: Int) throws(DownlinkPlanFault) -> [[UInt8]] {
        var tail: [UInt8] = []
        for item in items where item.rejoins { tail += try encoded(item.setting) }
        guard tail.count <= limit, frames.count > 1, let last = frames.last, last.count < tail.count else {
            return frames
        }
        var frames = frames
        frames[frames.count - 2].removeLast(tail.count - last.count)
        frames[frames.count - 1] = tail
        if frames[frames.count - 2].isEmpty { frames.remove(at: frames.count - 2) }
        return frames
    }
}

extension Setting {
    /// Settings of a higher rank may stand with those of a lower one or after them, never before.
    fileprivate var rank: Int {
        switch self {
        case .d2d(let enabled): enabled ? 3 : 0
        case .dataRetransmission(let enabled): enabled ? 2 : 0
        case .d2dKey, .d2dRule: 2
        case .adr, .applicationPort: 4
        default: 1
        }
    }
}
