/// The marks that divide a JPEG file, to tell whether it was cut off: of such a file the library draws what there is,
/// and grey below it.
enum JPEGMarkers {
    /// Whether the bytes run to the end of the image (ITU-T T.81, annex B: SOI, segments, scans, EOI). What comes behind
    /// it, as some cameras put there, does not count; nor does the end of a preview in a segment.
    ///
    /// Linear in the length.
    static func reachEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 2
        while let marker = next(bytes, &at) {
            switch marker {
            case endOfImage: return true
            // Restarts and a mark of old have no length.
            case 0xd0...0xd8, 0x01: continue
            default:
                guard at + 1 < bytes.count else { return false }
                // The coded data of a scan have no length: the next mark ends them.
                at += max(2, Int(bytes[at]) << 8 | Int(bytes[at + 1]))
            }
        }
        return false
    }

    private static let endOfImage: UInt8 = 0xd9

    /// The next marker, and `at` behind it; a zero behind 0xff is data.
    private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt8? {
        while at + 1 < bytes.count {
            if bytes[at] == 0xff, bytes[at + 1] != 0, bytes[at + 1] != 0xff {
                at += 2
                return bytes[at - 1]
            }
            at += 1
        }
        return nil
    }
}
