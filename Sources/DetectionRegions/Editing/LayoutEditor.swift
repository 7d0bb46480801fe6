public import Findings

/// A layout that is being drawn: edits with the findings that they cause and remove, and undo.
///
/// An editor is a value: a copy goes its own way, which is how a change is tried before it is made. Edits that leave a
/// layout invalid are made and reported, because a drag passes through such states; what no layout could ever be (an
/// eleventh region, a ninth or a second vertex) is refused, and then everything is as it was.
///
///     var editor = LayoutEditor(RawLayout(function: .deskOccupancy, regions: []))
///     try editor.apply(.add(LayoutShape.bank(
///         corner: RawPoint(x: 0, y: 0), columns: 3, rows: 2, desk: DeskSize(width: 1600, depth: 800), seatDepth: 600)))
///     let change = try editor.apply(.move(region: 0, by: Offset(dx: 200, dy: 0)))
///     change.caused.first?.code       // overlap
///     editor.undo()
///     editor.verdict.isValid          // true
public struct LayoutEditor: Sendable {
    private struct State: Sendable {
        var regions: EditedRegions
        var judgement: LayoutJudgement
    }

    private var present: State
    private var past: [State] = []
    private var future: [State] = []

    /// An editor of a layout, legal or not.
    public init(_ layout: RawLayout) {
        present = State(regions: EditedRegions(layout), judgement: LayoutJudgement(layout))
    }
}

extension LayoutEditor {
    /// The layout as it is now.
    public var layout: RawLayout { present.regions.layout }

    /// What stays the same of each region, in their order.
    public var identities: [RegionIdentity] { present.regions.identities }

    /// All that is wrong with the layout, exactly as its verdict lists it.
    ///
    /// Sentences are made when they are asked for, and anew each time; ``facts`` says the same in numbers.
    public var findings: [Finding] { facts.map { $0.finding(in: layout) } }

    /// All that is wrong with the layout, exactly as its verdict lists it, without sentences.
    public var facts: [LayoutFact] { present.judgement.factsInOrder }

    /// The verdict on the layout, with the legal layout if it is one.
    public var verdict: LayoutVerdict { layout.verdict() }

    /// The index of the region that has an identity, if it is there.
    public func index(of identity: RegionIdentity) -> Int? { identities.firstIndex(of: identity) }

    /// The index of the first region that has a number, if there is one.
    public func index(ofNumber number: Int) -> Int? { layout.regions.firstIndex { $0.number == number } }
}

extension LayoutEditor {
    /// Makes an edit, as one step of undo.
    ///
    /// Only what the edit touches is judged anew.
    ///
    /// - Returns: The findings that it caused, removed and altered.
    /// - Throws: ``LayoutEditRefusal`` where no layout could be like that; nothing has changed then.
    @discardableResult
    public mutating func apply(_ edit: LayoutEdit) throws(LayoutEditRefusal) -> LayoutChange {
        var next = present
        let touched = try next.regions.apply(edit)
        next.judgement.update(next.regions.layout, touched)
        let change = change(from: present, to: next, touched)
        past.append(present)
        future.removeAll()
        present = next
        return change
    }

    /// Makes several edits as one step of undo: all of them, or none where one is refused.
    ///
    /// - Returns: The findings that they caused, removed and altered together.
    /// - Throws: ``LayoutEditRefusal`` of the first edit that is refused; nothing has changed then.
    @discardableResult
    public mutating func apply(_ edits: [LayoutEdit]) throws(LayoutEditRefusal) -> LayoutChange {
        var next = present
        for edit in edits {
            let touched = try next.regions.apply(edit)
            next.judgement.update(next.regions.layout, touched)
        }
        let change = change(from: present, to: next)
        past.append(present)
        future.removeAll()
        present = next
        return change
    }

    /// Makes other edits in place of the last step: a drag that goes on, told from where it began.
    ///
    /// - Returns: What changed against the layout before this call.
    /// - Throws: ``LayoutEditRefusal``, and the last step stands then. Without a last step this is `apply`.
    @discardableResult
    public mutating func amend(_ edits: [LayoutEdit]) throws(LayoutEditRefusal) -> LayoutChange {
        guard let before = past.last else { return try apply(edits) }
        var next = before
        for edit in edits {
            let touched = try next.regions.apply(edit)
            next.judgement.update(next.regions.layout, touched)
        }
        let change = change(from: present, to: next)
        future.removeAll()
        present = next
        return change
    }

    /// Whether there is a step to undo.
    public var canUndo: Bool { !past.isEmpty }

    /// Whether there is a step to redo.
    public var canRedo: Bool { !future.isEmpty }

    /// What became of the findings since an earlier state of this editor, which a copy has kept.
    public func change(since earlier: LayoutEditor) -> LayoutChange { change(from: earlier.present, to: present) }

    /// Takes the last step back; `nil` where there is none.
    @discardableResult
    public mutating func undo() -> LayoutChange? {
        guard let previous = past.popLast() else { return nil }
        future.append(present)
        let change = change(from: present, to: previous)
        present = previous
        return change
    }

    /// Makes the step again that was undone last; `nil` where there is none, or another edit was made since.
    @discardableResult
    public mutating func redo() -> LayoutChange? {
        guard let next = future.popLast() else { return nil }
        past.append(present)
        let change = change(from: present, to: next)
        present = next
        return change
    }
}

extension LayoutEditor {
    private func change(from old: State, to new: State) -> LayoutChange {
        LayoutChange(
            from: LayoutChange.Side(old.regions, old.judgement.facts),
            to: LayoutChange.Side(new.regions, new.judgement.facts))
    }

    /// The same for one edit, looking only at what it touched.
    private func change(from old: State, to new: State, _ touched: EditedRegions.Touched) -> LayoutChange {
        guard old.judgement.isPiecewise, new.judgement.isPiecewise else { return change(from: old, to: new) }
        let before: [Int]
        let after: [Int]
        switch touched {
        case .nothing: (before, after) = ([], [])
        case .regions(let indices): (before, after) = (indices, indices)
        case .added(let first): (before, after) = ([], Array(first..<new.regions.layout.regions.count))
        case .removed(let index): (before, after) = ([index], [])
        case .function: return change(from: old, to: new)
        }
        return LayoutChange(
            from: LayoutChange.Side(old.regions, old.judgement.facts(about: before)),
            to: LayoutChange.Side(new.regions, new.judgement.facts(about: after)))
    }
}
