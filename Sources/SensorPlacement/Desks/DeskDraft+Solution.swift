extension DeskDraft {
    /// The draft that a cover's solution describes.
    init(_ cover: DeskCover, _ solution: CoverSolution) {
        sensors = solution.picks.map { Sensor(mount: cover.candidates[$0.candidate].mount, targets: $0.elements) }
    }
}
