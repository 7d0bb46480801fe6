internal import DetectionRegions
public import Findings
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// What the devices of a floor are told: regions with numbers, names and vertices, and the areas that they must lie in.
///
/// Sites with faults draw as well, as far as they can be drawn.
public struct RegionPlan: Hashable, Sendable {
    /// What is shown.
    public var floor: Floor

    /// The colours.
    public var theme: Theme

    /// What is wrong with the floor's site; warnings and errors are marked and listed.
    public var findings: [Finding]

    /// The region plan of a floor.
    ///
    /// - Parameters:
    ///   - floor: What to draw.
    ///   - theme: In which colours.
    ///   - findings: As `Site.findings()` gives them: paths count as the site does.
    public init(_ floor: Floor, theme: Theme = .standard, findings: [Finding] = []) {
        self.floor = floor
        self.theme = theme
        self.findings = findings
    }

    /// The plan as a scene: the same for the same floor.
    public func scene() -> Scene {
        let builder = PlanBuilder(floor: floor, theme: theme)
        let sound = SoundOutlines(floor)
        let overlaps = RegionOverlap.all(on: floor, sound)
        let signs = FindingSigns(findings, on: floor)
        return builder.scene(
            extent: FloorExtent(floor, withAreas: true),
            header: PlanHeader.Texts(
                title: floor.title, names: floor.names, sentence: ([sentence] + signs.summary).joined(separator: " · "),
                moment: note),
            items: RegionPlanLegend(
                floor: floor, theme: theme, hasOverlaps: !overlaps.isEmpty, hasFaults: sound.hasFaults
            ).items,
            notes: signs.notes
        ) { scene, mapping, building, labeler in
            draw(on: &scene, mapping, building, labeler, builder, overlaps, sound, signs)
        }
    }

    private func draw(
        on scene: inout Scene, _ mapping: PageMapping, _ building: Building, _ labeler: Labeler,
        _ builder: PlanBuilder, _ overlaps: [RegionOverlap], _ sound: SoundOutlines, _ signs: FindingSigns
    ) -> Int {
        let furniture = Furniture(floor, mapping: mapping)
        let keepOuts = KeepOutSigns(floor, mapping: mapping)
        scene.elements += furniture.elements(theme)
        let areas = AreaSigns(floor, mapping: mapping)
        scene.elements += areas.elements(theme)
        let regions = RegionSigns(floor, mapping: mapping, sound)
        scene.elements += regions.elements(theme)
        scene.elements += keepOuts.elements(building, theme, layer: .regions)
        let inside = OutlineIndex(regions.outlines)
        let forbidden = OutlineIndex(keepOuts.outlines)
        labeler.avoid(
            edgesOf: regions.outlines + furniture.outlines + areas.outlines + keepOuts.outlines
        ) { place in
            if forbidden.contains(place) { return theme.keepOut }
            return inside.contains(place) ? theme.region : building.ground(at: place, theme)
        }
        let shared = overlaps.compactMap { SharedAreaSign($0, mapping: mapping) }
        scene.elements += shared.map { $0.element(theme) }
        scene.elements += builder.sensorElements(
            mapping, labeler, building, avoiding: inside, hidesNothing: true)
        scene.elements += signs.elements(mapping, labeler, theme)
        let sharedLabels = labeler.place(shared.map { $0.request(theme) })
        scene.add(sharedLabels, identities: shared.map { _ in nil })
        let regionLabels = labeler.place(regions.requests(theme), outlines: inside)
        scene.add(regionLabels, identities: regions.identities)
        scene.elements += building.obstacleElements(in: labeler, theme)
        let rest = furniture.requests(theme) + keepOuts.requests(building, avoiding: regions.outlines, theme)
        let restLabels = labeler.place(rest)
        scene.add(restLabels, identities: rest.map { _ in nil })
        let names = building.nameRequests(avoiding: regions.outlines, theme)
        let nameLabels = labeler.place(names)
        scene.add(nameLabels, identities: names.map { _ in nil })
        scene.elements += areas.labelElements(
            in: labeler, building, avoiding: [inside, OutlineIndex(furniture.outlines), forbidden], theme)
        return (sharedLabels + regionLabels + nameLabels).count { $0 == nil }
    }

    /// "4 sensors · 24 regions · mounted at 3.20 m".
    private var sentence: String {
        guard !floor.rooms.isEmpty || !floor.sensors.isEmpty else { return "The site has no rooms yet" }
        var parts: [String] = [
            floor.sensors.isEmpty ? "no sensor yet" : Measures.count(floor.sensors.count, "sensor"),
            floor.sensors.isEmpty ? nil : regionCount,
        ].compactMap(\.self)
        let heights = Set(floor.sensors.compactMap { floor.heightMM(of: $0) }).sorted()
        if heights.count == 1, let height = heights.first {
            parts.append("mounted at \(Measures.height(millimetres: height))")
        } else if let low = heights.first, let high = heights.last {
            parts.append("mounted at \(Measures.height(millimetres: low)) to \(Measures.height(millimetres: high))")
        }
        return parts.joined(separator: " · ")
    }

    /// "24 regions"; a counting sensor without any watches all it sees.
    private var regionCount: String {
        let number = floor.sensors.reduce(0) { $0 + $1.regions.count }
        let isCounting = floor.sensors.allSatisfy { $0.function == .peopleCounting }
        if number == 0 { return isCounting ? "whole view" : "no regions" }
        return Measures.count(number, "region")
    }

    /// What the devices are told to detect, in the place where a live plan has its moment.
    private var note: String? {
        let functions = Set(floor.sensors.map(\.function))
        guard !functions.isEmpty else { return nil }
        let words = DetectionFunction.allCases.filter(functions.contains).map { function in
            switch function {
            case .peopleCounting: "people counting"
            case .deskOccupancy: "desk occupancy"
            }
        }
        return "Detection regions for " + words.joined(separator: " and ")
    }
}
