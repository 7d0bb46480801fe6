#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A piece of a log, as much as a file descriptor gives at once; empty at its end.
enum LogChunk {
    private static let size = 1 << 18

    static func next(descriptor: Int32) throws(LogReadError) -> [UInt8] {
        var fault: Int32?
        let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            var result = read(descriptor, buffer.baseAddress, size)
            while result < 0, errno == EINTR { result = read(descriptor, buffer.baseAddress, size) }
            if result < 0 { fault = errno }
            count = max(result, 0)
        }
        if let fault { throw LogReadError(number: fault) }
        return chunk
    }
}
