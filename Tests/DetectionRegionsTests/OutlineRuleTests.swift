import DetectionRegions
import PlaneGeometry
import SensorModel
import Testing

struct OutlineRuleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let outline: [RawPoint]
        let lines: [String]
        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "a rectangle is sound", outline: rectangle(0, 0, 1600, 800), lines: []),
        Row(name: "so is one that runs clockwise", outline: rectangle(0, 0, 1600, 800).reversed(), lines: []),
        Row(
            name: "a vertex in the middle of an edge is fine",
            outline: outline([(0, 0), (800, 0), (1600, 0), (1600, 800), (0, 800)]), lines: []),
        Row(
            name: "no vertex at all", outline: [],
            lines: [
                "vertex-count regions[0].outline regions [1]: region 1 has 0 vertices; a region has 3 to 8",
                "zero-area regions[0].outline regions [1]: region 1 encloses no area, or its parts cancel out; "
                    + "list its corners in order around it",
            ]),
        Row(
            name: "two vertices", outline: outline([(0, 0), (10, 10)]),
            lines: [
                "self-intersection regions[0].outline[0] regions [1] vertices [0] edges [0, 1] at (0, 0): "
                    + "region 1 folds back on itself at its corner (0.000, 0.000) m",
                "self-intersection regions[0].outline[1] regions [1] vertices [1] edges [0, 1] at (10, 10): "
                    + "region 1 folds back on itself at its corner (0.010, 0.010) m",
                "vertex-count regions[0].outline regions [1] at (0, 0): region 1 has 2 vertices; a region has 3 to 8",
                "zero-area regions[0].outline regions [1] at (0, 0): region 1 encloses no area, "
                    + "or its parts cancel out; list its corners in order around it",
            ]),
        Row(
            name: "nine vertices",
            outline: outline([
                (0, 0), (10, 0), (20, 0), (30, 0), (40, 0), (40, 40), (30, 40), (20, 40), (0, 40),
            ]),
            lines: [
                "vertex-count regions[0].outline regions [1] at (0, 0): region 1 has 9 vertices; a region has 3 to 8"
            ]),
        Row(
            name: "three vertices on a line",
            outline: outline([(0, 0), (10, 0), (30, 0)]),
            lines: [
                "self-intersection regions[0].outline[0] regions [1] vertices [0] edges [0, 2] at (0, 0): "
                    + "region 1 folds back on itself at its corner (0.000, 0.000) m",
                "self-intersection regions[0].outline[2] regions [1] vertices [2] edges [1, 2] at (30, 0): "
                    + "region 1 folds back on itself at its corner (0.030, 0.000) m",
                "self-touch regions[0].outline[1] regions [1] vertices [1] edges [2] at (10, 0): region 1 touches "
                    + "itself: its corner (0.010, 0.000) m lies on its edge from (0.030, 0.000) to (0.000, 0.000) m",
                "zero-area regions[0].outline regions [1] at (0, 0): region 1 encloses no area, "
                    + "or its parts cancel out; list its corners in order around it",
            ]),
        Row(
            name: "a symmetric bow-tie",
            outline: outline([(0, 0), (1000, 1000), (1000, 0), (0, 1000)]),
            lines: [
                "self-intersection regions[0].outline[0] regions [1] edges [0, 2] at (500, 500): region 1 crosses "
                    + "itself near (0.500, 0.500) m: its edges from (0.000, 0.000) to (1.000, 1.000) m "
                    + "and from (1.000, 0.000) to (0.000, 1.000) m cross",
                "zero-area regions[0].outline regions [1] at (0, 0): region 1 encloses no area, "
                    + "or its parts cancel out; list its corners in order around it",
            ]),
        Row(
            name: "a repeat in the middle and a closed outline",
            outline: outline([(0, 0), (10, 0), (10, 0), (10, 10), (0, 0)]),
            lines: [
                "repeated-vertex regions[0].outline[1] regions [1] vertices [1, 2] at (10, 0): "
                    + "region 1 lists the corner (0.010, 0.000) m twice in a row; leave one out",
                "repeated-vertex regions[0].outline[0] regions [1] vertices [0, 4] at (0, 0): "
                    + "region 1 lists its first corner (0.000, 0.000) m again at the end; leave one out",
            ]),
        Row(
            name: "faults behind a repeat keep the indices as given",
            outline: outline([(0, 0), (0, 0), (20, 0), (20, 20), (10, 0), (0, 20)]),
            lines: [
                "repeated-vertex regions[0].outline[0] regions [1] vertices [0, 1] at (0, 0): "
                    + "region 1 lists the corner (0.000, 0.000) m twice in a row; leave one out",
                "self-touch regions[0].outline[4] regions [1] vertices [4] edges [1] at (10, 0): region 1 touches "
                    + "itself: its corner (0.010, 0.000) m lies on its edge from (0.000, 0.000) to (0.020, 0.000) m",
            ]),
        Row(
            name: "two corners that meet",
            outline: outline([(0, 0), (10, 10), (20, 0), (20, 20), (10, 10), (0, 20)]),
            lines: [
                "self-touch regions[0].outline[1] regions [1] vertices [1, 4] at (10, 10): "
                    + "region 1 comes to the corner (0.010, 0.010) m twice; move one of them away"
            ]),
        Row(
            name: "a spike that folds back",
            outline: outline([(0, 0), (10, 0), (10, 10), (10, 20), (10, 10), (0, 10)]),
            lines: [
                "self-intersection regions[0].outline[3] regions [1] vertices [3] edges [2, 3] at (10, 20): "
                    + "region 1 folds back on itself at its corner (0.010, 0.020) m",
                "self-touch regions[0].outline[2] regions [1] vertices [2, 4] at (10, 10): "
                    + "region 1 comes to the corner (0.010, 0.010) m twice; move one of them away",
            ]),
        Row(
            name: "two edges that share a stretch",
            outline: outline([(0, 0), (30, 0), (30, 10), (20, 10), (20, 0), (10, 0), (10, 10), (0, 10)]),
            lines: [
                "self-intersection regions[0].outline[0] regions [1] edges [0, 4] at (10, 0): "
                    + "region 1 runs along itself from (0.010, 0.000) to (0.020, 0.000) m",
                "self-touch regions[0].outline[4] regions [1] vertices [4] edges [0] at (20, 0): region 1 touches "
                    + "itself: its corner (0.020, 0.000) m lies on its edge from (0.000, 0.000) to (0.030, 0.000) m",
                "self-touch regions[0].outline[5] regions [1] vertices [5] edges [0] at (10, 0): region 1 touches "
                    + "itself: its corner (0.010, 0.000) m lies on its edge from (0.000, 0.000) to (0.030, 0.000) m",
            ]),
    ]

    @Test(arguments: rows) func `an outline gives exactly these findings`(_ row: Row) {
        #expect(deskLayout(row.outline).lines == row.lines)
        #expect(deskLayout(row.outline).verdict().isValid == row.lines.isEmpty)
    }
}
