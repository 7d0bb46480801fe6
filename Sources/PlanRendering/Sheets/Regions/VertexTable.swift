internal import DetectionRegions
internal import PlaneGeometry
internal import SensorModel
internal import SiteModel

/// Every vertex of a sensor's regions in numbers, region by region.
struct VertexTable {
    /// The sensor in its own frame.
    let sensor: PlacedSensor

    /// The effective area, if it is known.
    let effective: AreaSize?

    /// What the desks are called, by id.
    let desks: [String: String]
    let measurer: TextMeasurer
    let theme: Theme

    /// The least width of a column of the page that holds the table, in millimetres.
    static let leastWidth = 84.0

    func table(width: Double) -> SheetTable {
        let columns = [
            SheetTable.Column(title: "Vertex", minimum: 14),
            SheetTable.Column(title: "right, m", minimum: 17, weight: 1, alignment: .right),
            SheetTable.Column(title: "up, m", minimum: 17, weight: 1, alignment: .right),
            SheetTable.Column(title: "left, %", minimum: 17, weight: 1, alignment: .right),
            SheetTable.Column(title: "bottom, %", minimum: 19, weight: 1, alignment: .right),
        ]
        // All numbers of a column have as many decimals as the finest of them needs.
        let points = sensor.regions.flatMap(\.region.outline)
        let decimals = (Words.decimals(of: points.map(\.x)), Words.decimals(of: points.map(\.y)))
        let rows = sensor.regions.enumerated().flatMap { index, region -> [SheetTable.Row] in
            let heading = SheetTable.Row(cells: [.text(title(region))], isHeading: true, group: index)
            return [heading]
                + region.region.outline.enumerated().map { number, point in
                    row(number + 1, point, decimals, group: index)
                }
        }
        return SheetTable(columns, rows: rows, width: width, measurer: measurer, theme: theme)
    }

    private func row(
        _ number: Int, _ point: RawPoint, _ decimals: (Int, Int), group: Int
    ) -> SheetTable.Row {
        let across = effective.map { percent(point.x, of: $0.lengthMM) } ?? "–"
        let up = effective.map { percent(point.y, of: $0.widthMM) } ?? "–"
        let lengths = [Words.metres(point.x, decimals: decimals.0), Words.metres(point.y, decimals: decimals.1)]
        let cells = ["\(number)"] + lengths + [across, up]
        return SheetTable.Row(cells: cells.map(SheetTable.Cell.text), group: group)
    }

    /// "2  Window seats · serves Desk 4 (D04)", or "4  Desk 4 · serves D04" where both are called the same.
    private func title(_ region: SiteRegion) -> String {
        let name = region.region.name.flatMap { $0.isEmpty ? nil : $0 }
        var parts = ["\(region.region.number)" + (name.map { "\u{a0} \($0)" } ?? "")]
        if let id = region.desk {
            switch desks[id] {
            case nil: parts.append("serves \(id), which the site does not have")
            case let desk? where desk == id || desk == name: parts.append("serves \(id)")
            case let desk?: parts.append("serves \(desk) (\(id))")
            }
        } else if sensor.function == .deskOccupancy {
            parts.append("serves no desk")
        }
        return parts.joined(separator: " · ")
    }

    /// How far a length reaches from one end of a side to the other, whose middle is zero; to a tenth.
    private func percent(_ millimetres: Int, of side: Int) -> String {
        let share = (Double(millimetres) / Double(side) + 0.5) * 1000
        let tenths = Int(min(1e9, max(-1e9, share.rounded())))
        return (tenths < 0 ? "−" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
