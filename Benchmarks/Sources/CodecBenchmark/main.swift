import AllocationCount
import Glibc
import NetworkEvents
import PayloadCodec

// Usage: codec-benchmark [RUNS] [PATH OF VS321]
let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 9
let tool = CommandLine.arguments.dropFirst(2).first

func bytes(_ text: String) -> [UInt8] { (try? PayloadText.hexadecimal.bytes(text)) ?? [] }

let report = bytes("017564 03671101 07ff00 08f40200 04686a 06fe03000200")
let sixteen = bytes(
    "017564 03671101 07ff00 08f40200 04686a 06fe03000200 0aef94715568 05fd0300 "
        + "017564 03671101 07ff00 08f40200 04686a 06fe03000200 0aef94715568 05fd0300")
let batch = Array(repeating: bytes("20ce e81b4466 00 0300 0200"), count: 22).flatMap { $0 }
let reportText = Array("0175640367110107ff0008f4020004686a06fe03000200".utf8)

/// Something of an item, so that it must be there.
func look(_ item: UplinkItem) -> Int {
    switch item {
    case .batteryLevel(let percent): percent
    case .temperature(let tenths): tenths ?? 0
    case .humidity(let halves): halves ?? 0
    case .illuminance(let light): light == .dim ? 1 : 0
    case .detectionStatus(let status): status == .normal ? 1 : 0
    case .deskOccupancy(let desks), .deskOccupancyRecord(_, let desks): Int(desks.occupied.rawValue)
    default: 0
    }
}

func decodeFresh(_ payload: [UInt8], _ count: Int) -> Int {
    var sum = 0
    for _ in 0..<count {
        let uplink = Uplink(decoding: payload)
        sum &+= uplink.items.count &+ uplink.problems.count
    }
    return sum
}

func decodeAgain(_ payload: [UInt8], _ count: Int) -> Int {
    var sum = 0
    var uplink = Uplink()
    for _ in 0..<count {
        uplink.decode(payload.span.bytes)
        sum &+= uplink.items.count
    }
    return sum
}

func decodeAndRead(_ payload: [UInt8], _ count: Int) -> Int {
    var sum = 0
    var uplink = Uplink()
    for _ in 0..<count {
        uplink.decode(payload.span.bytes)
        for item in uplink.items { sum &+= look(item.value) }
    }
    return sum
}

func write(_ text: [UInt8], _ count: Int) -> Int {
    var decoder = PayloadLineDecoder()
    var output: [UInt8] = []
    var sum = 0
    for _ in 0..<count {
        decoder.append(text.span, to: &output)
        if output.count > 1 << 16 {
            sum &+= output.count
            output.removeAll(keepingCapacity: true)
        }
    }
    return sum
}

var table = [
    Measurement("desk report, bytes to items", target: 15e6, count: 2_000_000, runs: runs) {
        decodeAgain(report, 2_000_000)
    },
    Measurement("the same, a new uplink each time", count: 1_000_000, runs: runs) { decodeFresh(report, 1_000_000) },
    Measurement("the same, and every value read", count: 1_000_000, runs: runs) { decodeAndRead(report, 1_000_000) },
    Measurement("22 history records, bytes to items", target: 1e6, count: 200_000, runs: runs) {
        decodeAgain(batch, 200_000)
    },
    Measurement("the same, and every value read", count: 200_000, runs: runs) { decodeAndRead(batch, 200_000) },
    Measurement("desk report, hexadecimal text to JSON text", target: 2e6, count: 500_000, runs: runs) {
        write(reportText, 500_000)
    },
]
if let tool { table += ToolRun.measure(tool, line: reportText, lines: 2_000_000, runs: min(runs, 5)) }

print("| What | Median, millions a second | Range | Wanted |")
print("|---|---|---|---|")
for measurement in table { print(measurement.row) }
func allocations(_ body: () -> Int) -> Int {
    let before = allocationCount()
    _ = body()
    return allocationCount() - before
}
let reused = allocations { decodeAgain(sixteen, 1_000) }
let fresh = allocations { decodeFresh(sixteen, 1_000) }
let visible = allocations { decodeFresh(batch, 1_000) }
print("\nHeap allocations for 1,000 frames of 16 items: \(reused) into one uplink, \(fresh) into a new one each;")
print("for 1,000 frames of 22 items, a new uplink each: \(visible).")
