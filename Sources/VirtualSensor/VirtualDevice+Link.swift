import DeviceSettings
import PayloadCodec

/// What the device knows of its link to the network.
struct Link: Hashable, Sendable {
    /// When the network last answered.
    var answered = 0

    /// Since when data may be lost, while the device is not joined.
    var lostSince: Int?

    /// Reports since the last check.
    var reportsSinceCheck = 0

    /// The counter of the next uplink: the network begins anew at 0 whenever it lets the device join over the air.
    var frameCounter = 0
}

extension VirtualDevice {
    /// Above this reporting interval, in minutes, the link is checked at every report (guide 4.4.1).
    static let longestDoubleCheck = 35

    /// Tries to join; ABP is in the network without asking. Joined, it tells its basic information.
    mutating func join(at time: Int) {
        if settings.lorawan.join == .otaa { emit(.joinRequest, at: time) }
        guard isNetworkReachable || settings.lorawan.join == .abp else {
            state = .deactivated
            if link.lostSince == nil { link.lostSince = time - 1 }
            return
        }
        state = .joined
        if settings.lorawan.join == .otaa { link.frameCounter = 0 }
        send(identity.basicInformation, at: time)
        link.answered = time
        link.reportsSinceCheck = 0
        resumeRetransmission(at: time)
    }

    /// Asks the network to answer: as often as set and once more, until it does (guide 4.2.3 and 4.4.1).
    ///
    /// All requests of one check go out with the report. Where none is answered the device takes itself for de-active,
    /// and whatever it stored since the last answer for lost. It tries to join again at each report.
    mutating func checkLink(at time: Int) {
        guard settings.lorawan.rejoins, settings.lorawan.join == .otaa else { return }
        link.reportsSinceCheck += 1
        let every = settings.reporting.minutes > VirtualDevice.longestDoubleCheck ? 1 : max(1, checksLinkEvery)
        guard link.reportsSinceCheck >= every else { return }
        link.reportsSinceCheck = 0
        for attempt in 0...max(0, settings.lorawan.rejoinPackets) {
            emit(.linkCheck, at: time)
            // The first request rides on the report, each other is a frame of its own.
            if attempt > 0 { link.frameCounter += 1 }
            if isNetworkReachable {
                link.answered = time
                return
            }
        }
        state = .deactivated
        link.lostSince = link.answered
        // A break during retransmission leaves only the data of the latest break to send (guide 4.2.3, note 2).
        history.lost = []
        schedule.retransmission = nil
    }
}
