internal import Occupancy
internal import PayloadCodec

/// The axis above a timeline, and the lines that lead from it down through the rows.
struct TimelineScale {
    let layout: TimelineLayout
    let theme: Theme

    private var axis: TimeAxis { layout.axis }

    /// What the two lines of the axis show: chosen by how wide a day is.
    private enum Tiers {
        case daysAndTimes(step: Int)
        case weeksAndDays
        case monthsAndWeeks
        case yearsAndMonths
    }

    private var tiers: Tiers {
        let days = axis.groups(by: .day)
        // As wide as a whole day, where the axis has one: the first and the last may be cut.
        let widthOfDay = days.map(\.width).max() ?? 0
        let widthOfHour = axis.width(seconds: 3_600)
        let steps = [10, 15, 30, 60, 120, 180, 360, 720].filter { step in
            Double(step) / 60 * widthOfHour >= (step < 60 ? 14 : 5.5)
        }
        // Rather fewer times than one here and there that gives way.
        let step = steps.first { !times.isCrowded(step: $0) } ?? steps.first
        // A day wide enough for its date with the month.
        let dayForm = form(of: .day, days, size: 3.5, weight: .bold) ?? .max
        if let step, dayForm <= 2 { return .daysAndTimes(step: step) }
        if widthOfDay >= 3.6 { return .weeksAndDays }
        return widthOfDay >= 0.35 ? .monthsAndWeeks : .yearsAndMonths
    }

    private var times: TimeLabels { TimeLabels(axis: axis, measurer: layout.measurer) }

    func elements() -> [Scene.Element] {
        var lines: [Scene.Part] = []
        var texts: [Scene.Part] = []
        let upper: TimeAxis.Unit
        switch tiers {
        case .daysAndTimes(let step):
            upper = .day
            addTimes(step: step, to: &texts, &lines)
            addBreaks(to: &lines)
        case .weeksAndDays:
            upper = .week
            addGroups(.day, to: &texts, &lines)
        case .monthsAndWeeks:
            upper = .month
            addGroups(.week, to: &texts, &lines)
        case .yearsAndMonths:
            upper = .year
            addGroups(.month, to: &texts, &lines)
        }
        let groups = axis.groups(by: upper)
        let form = form(of: upper, groups, size: 3.5, weight: .bold)
        for group in groups {
            lines += groupLines(group.left, upper)
            guard let form else { continue }
            // A narrow one makes do with a shorter way, but not with a bare number.
            let forms = CalendarWords.texts(group.date, upper).dropFirst(form)
                .filter { upper == .year || $0.utf8.count > 2 }
            guard
                let text = forms.first(where: {
                    layout.measurer.width(of: $0, size: 3.5, weight: .bold) <= group.width - 1.2
                })
            else { continue }
            let place = PagePoint(x: group.left + 1.2, y: layout.rowsTop - 6.4)
            texts.append(.text(SceneText(text, at: place, size: 3.5, weight: .bold, color: theme.ink)))
        }
        if !groups.isEmpty { lines += groupLines(axis.right, upper) }
        return [Scene.Element(.outlines, parts: lines), Scene.Element(.annotation, parts: texts)]
    }

    /// The line at which a group begins: from the axis to the lowest row, but not across the names of days or weeks.
    private func groupLines(_ x: Double, _ unit: TimeAxis.Unit) -> [Scene.Part] {
        let (top, rows, bottom) = (layout.rowsTop - 10.5, layout.rowsTop, layout.linesBottom)
        let stretches = unit == .day ? [(top, bottom)] : [(top, rows - 5.2), (rows, bottom)]
        return stretches.map { line(x, from: $0.0, to: $0.1, 0.18, theme.muted) }
    }

    /// The longest way to write dates that suits all groups but those much narrower than the widest, which do with less: the
    /// first and the last may be cut, and of working hours over midnight a day may have the end only.
    private func form(
        of unit: TimeAxis.Unit, _ groups: [TimeAxis.Group], size: Double, weight: SceneText.Weight
    ) -> Int? {
        let widest = groups.map(\.width).max() ?? 0
        let whole = groups.filter { $0.width >= 0.75 * widest }
        guard let sample = whole.first else { return nil }
        return CalendarWords.texts(sample.date, unit).indices.first { form in
            whole.allSatisfy { group in
                let text = CalendarWords.texts(group.date, unit)[form]
                return layout.measurer.width(of: text, size: size, weight: weight) <= group.width - 1
            }
        }
    }

    private func addTimes(step: Int, to texts: inout [Scene.Part], _ lines: inout [Scene.Part]) {
        for mark in axis.times(step: step) {
            lines.append(line(mark.x, from: layout.rowsTop - 1.5, to: layout.rowsTop, 0.18, theme.faint))
        }
        for label in times.fitting(step: step) { add(label.text, at: label.x, label.alignment, to: &texts) }
    }

    /// Where hours within a day are left out, or whole days: two strokes across the axis; within a day, on no line of its
    /// own, also a broken line through the rows.
    private func addBreaks(to lines: inout [Scene.Part]) {
        let edges = axis.groups(by: .day).map(\.left)
        let within = axis.breaks.filter { x in !edges.contains { abs($0 - x) < 1e-9 } }
        for x in within + axis.skippedDays {
            let middle = layout.rowsTop - 0.9
            for shift in [-0.5, 0.5] {
                let stroke = Path(polyline: [
                    PagePoint(x: x + shift - 0.4, y: middle + 0.9), PagePoint(x: x + shift + 0.4, y: middle - 0.9),
                ])
                lines.append(.shape(Shape(stroke, stroke: Stroke(theme.ink, width: 0.25))))
            }
        }
        for x in within {
            let path = Path(polyline: [PagePoint(x: x, y: layout.rowsTop), PagePoint(x: x, y: layout.linesBottom)])
            lines.append(.shape(Shape(path, stroke: Stroke(theme.muted, width: 0.25, dash: [1.2, 0.8]))))
        }
    }

    private func addGroups(_ unit: TimeAxis.Unit, to texts: inout [Scene.Part], _ lines: inout [Scene.Part]) {
        let groups = axis.groups(by: unit)
        let form = form(of: unit, groups, size: 2.5, weight: .regular)
        if let form, let sample = groups.first, form == CalendarWords.texts(sample.date, unit).count - 1 {
            add(CalendarWords.name(unit), at: axis.left - 1.5, .right, to: &texts)
        }
        for group in groups {
            lines.append(line(group.left, from: layout.rowsTop - 1.5, to: layout.rowsTop, 0.18, theme.faint))
            guard let form else { continue }
            let text = CalendarWords.texts(group.date, unit)[form]
            guard layout.measurer.width(of: text, size: 2.5) <= group.width - 0.4 else { continue }
            add(text, at: (group.left + group.right) / 2, .center, to: &texts)
        }
    }

    private func add(
        _ text: String, at x: Double, _ alignment: SceneText.Alignment, to texts: inout [Scene.Part]
    ) {
        texts.append(
            .text(
                SceneText(
                    text, at: PagePoint(x: x, y: layout.rowsTop - 2.2), alignment: alignment, size: TimeLabels.size,
                    color: theme.muted)))
    }

    private func line(_ x: Double, from top: Double, to bottom: Double, _ width: Double, _ color: Color) -> Scene.Part {
        .shape(
            Shape(
                Path(polyline: [PagePoint(x: x, y: top), PagePoint(x: x, y: bottom)]),
                stroke: Stroke(color, width: width)))
    }
}
