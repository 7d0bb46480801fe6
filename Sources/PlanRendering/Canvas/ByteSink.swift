internal import CCairo

/// Where Cairo's writers put their bytes.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    /// A pointer to this sink that Cairo hands back to ``write``; the sink must outlive its use.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    /// What Cairo calls for every piece of output.
    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }
}
