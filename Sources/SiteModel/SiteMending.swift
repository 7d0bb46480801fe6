public import DetectionRegions

/// A site with the safe fixes of its layouts made.
public struct SiteMending: Sendable {
    /// The site as it is now.
    public private(set) var site: Site

    /// The fixes that were made, with the index of the sensor, in the order in which they were made.
    public private(set) var fixes: [(sensor: Int, fix: LayoutFix)] = []

    /// For each sensor that was mended: which region each was before, by index.
    public private(set) var regionOrigins: [Int: [Int?]] = [:]

    /// Mends the layouts of all sensors.
    ///
    /// - Parameters:
    ///   - site: The site as it is.
    ///   - includingUnsafe: Whether fixes are made as well that take floor away or move regions; the first that is offered
    ///     for each finding.
    public init(_ site: Site, includingUnsafe: Bool = false) {
        self.site = site
        for index in site.sensors.indices {
            var editor = SensorEditor(site.sensors[index], in: site.room(site.sensors[index].room))
            // Every fix removes a finding and causes no error, so this ends.
            while let fix = editor.layout.layout.firstFix(onlySafe: !includingUnsafe),
                (try? editor.layout.apply(fix.edits)) != nil
            {
                fixes.append((index, fix))
            }
            guard editor.layout.canUndo else { continue }
            self.site.sensors[index] = editor.sensor
            regionOrigins[index] = editor.origins
        }
    }
}
