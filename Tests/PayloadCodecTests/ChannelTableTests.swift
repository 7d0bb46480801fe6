import Foundation
import PayloadCodec
import Testing

/// What hangs on the table of channels: that it is sound, and that documentation and seeds are its own.
@Suite struct ChannelTableTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

    @Test func `every row has whole bytes, at most nine, and at most six fields`() {
        for row in ChannelTable.uplink + ChannelTable.vendorRecords + ChannelTable.downlink {
            #expect(row.parts.reduce(0) { $0 + $1.bits } % 8 == 0, "\(row.kind)")
            #expect(row.length <= 9 && row.fields.count <= 6, "\(row.kind)")
        }
    }

    @Test func `rows that share channel and type have the same selector bits with different values`() {
        let groups = Dictionary(grouping: ChannelTable.uplink + ChannelTable.downlink) { [$0.channel, $0.type] }
        for rows in groups.values where rows.count > 1 {
            let selectors = rows.map { row in
                row.parts.filter { if case .selector = $0 { true } else { false } }
            }
            #expect(Set(selectors).count == rows.count && selectors.allSatisfy { !$0.isEmpty })
        }
    }

    @Test func `every kind but the reply has a row, and every row its item`() {
        for kind in ItemKind.allCases where kind != .settingReply {
            let rows = ChannelTable.rows(of: kind)
            #expect(!rows.isEmpty, "\(kind)")
            let slots = Slots(repeating: 0)
            let item = UplinkItem(kind, slots)
            let setting = Setting(kind, slots)
            #expect((item == nil) != (setting == nil), "\(kind)")
            #expect(item?.kind ?? setting?.kind == kind)
            #expect(ItemKind(name: kind.name) == kind)
        }
    }

    @Test func `the article's tables are those of the code`() throws {
        let file = ChannelTableTests.root.appendingPathComponent("Sources/PayloadCodec/PayloadCodec.docc/Channels.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let (begin, end) = ("<!-- table of channels: begin -->\n", "<!-- table of channels: end -->")
        let start = try #require(text.range(of: begin))
        let stop = try #require(text.range(of: end))
        let right = text[..<start.upperBound] + ChannelTable.markdown + text[stop.lowerBound...]
        if ChannelTableTests.isRecording { try Data(right.utf8).write(to: file) }
        #expect(text == right, "RECORD=1 writes it anew")
    }

    @Test func `the seeds for fuzzing are frames of every row`() throws {
        let folder = ChannelTableTests.root.appendingPathComponent("Fuzz/Seeds/DecodePayload")
        #expect(!ChannelTableTests.isRecording, "recorded; look at the difference")
        for (name, bytes) in ChannelTable.seeds {
            let file = folder.appendingPathComponent(name)
            if ChannelTableTests.isRecording { try Data(bytes).write(to: file) }
            #expect(try Data(contentsOf: file) == Data(bytes), "\(name): RECORD=1 writes it anew")
        }
    }
}
