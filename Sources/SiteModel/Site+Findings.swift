public import Findings

extension Site {
    /// All that is wrong with the site, by path, at one path by code.
    ///
    /// - Complexity: In the order of *n* log *n* for *n* desks and sensors, and the pairs of them that are close.
    public func findings() -> [Finding] {
        findings(SiteOrigin(whole: self))
    }

    /// All that is wrong with a site of which a file may have lost some elements; paths count as the file does.
    package func findings(_ origin: SiteOrigin) -> [Finding] {
        let check = SiteCheck(self, origin)
        let all = SiteRules.checks.flatMap { $0(check) }
        let order = all.indices.sorted { first, second in
            let (lhs, rhs) = (all[first], all[second])
            if lhs.path != rhs.path { return lhs.path < rhs.path }
            return (lhs.code, first) < (rhs.code, second)
        }
        return order.map { all[$0] }
    }
}

/// The rules across the parts of a site.
public enum SiteRules {
    /// Every rule of sites; those of layouts and files stand elsewhere.
    public static let all: [Rule] = [
        HeightOutsideTableRule.rule, HeightRowSuspectRule.rule, HeightBelowRecommendedRule.rule,
        PurposeNotRecommendedRule.rule, RoomOutlineRule.rule, SensorOutsideRoomRule.rule, SensorInObstacleRule.rule,
        SensorInKeepOutRule.rule, DeskOutsideRoomRule.rule, DeskOverlapRule.rule, DeskUncoveredRule.rule,
        DeskWithoutRegionRule.rule, RegionWithoutDeskRule.rule, TooManyDesksRule.rule, ReportingIntervalRule.rule,
        DuplicateIDRule.rule, UnknownReferenceRule.rule, DevEUIFormatRule.rule, DuplicateDevEUIRule.rule,
    ]

    /// What is checked, in the order in which equals are listed.
    static let checks: [@Sendable (SiteCheck) -> [Finding]] = [
        HeightOutsideTableRule.findings, HeightRowSuspectRule.findings, HeightBelowRecommendedRule.findings,
        PurposeNotRecommendedRule.findings, RoomOutlineRule.findings, ElementOutlineRules.findings,
        SensorOutsideRoomRule.findings, SensorInObstacleRule.findings, SensorInKeepOutRule.findings,
        DeskOutsideRoomRule.findings, DeskOverlapRule.findings, DeskUncoveredRule.findings,
        DeskWithoutRegionRule.findings, RegionWithoutDeskRule.findings, TooManyDesksRule.findings,
        ReportingIntervalRule.findings, DuplicateIDRule.findings, UnknownReferenceRule.findings,
        DevEUIFormatRule.findings, DuplicateDevEUIRule.findings, SensorLayoutRules.findings,
    ]
}
