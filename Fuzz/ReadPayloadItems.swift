import NetworkEvents
import PayloadCodec

/// Reads any text as a line of JSON items; what is understood must survive the way to bytes and back.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPayloadItems(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let line = Array(UnsafeBufferPointer(start: start, count: count))
    var reader = PayloadItemsReader()
    if let items = try? reader.uplinkItems(line.span), let bytes = try? Uplink.encode(items) {
        precondition(Uplink(decoding: bytes).values == items)
    }
    if let settings = try? reader.settings(line.span), let bytes = try? Downlink.encode(settings) {
        precondition(Downlink(decoding: bytes).values == settings)
    }
    return 0
}
