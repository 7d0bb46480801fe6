internal import CCairo
public import Occupancy

/// The bare bitmap of a history: one pixel a row and slot, the first row on top.
public struct TimelineBitmap: Sendable {
    /// What the sensors said; settled.
    public var history: OccupancyHistory

    /// The rows, from the top.
    public var rows: [TimelineRow]

    /// The slots, from the left.
    public var slots: TimeSlots

    /// How long an absence is at most to be taken as presence, in seconds.
    public var mergingGaps: Int

    /// A bitmap from its parts.
    public init(history: OccupancyHistory, rows: [TimelineRow], slots: TimeSlots, mergingGaps: Int = 0) {
        self.history = history
        self.rows = rows
        self.slots = slots
        self.mergingGaps = mergingGaps
    }

    /// The colour of a state: in grey they lie 64 steps of 255 apart or more, from disabled over occupied and unknown to
    /// vacant.
    public static func color(_ state: TimelineState) -> Color {
        switch state {
        case .disabled: Color(0x1A1A1A)
        case .occupied: Color(0xB34700)
        case .unknown: Color(0xA6A6A4)
        case .vacant: Color(0xD7F1E8)
        }
    }

    /// The bitmap as a PNG file.
    ///
    /// - Throws: ``RenderingError/pictureTooLarge(width:height:)`` for more than 20,000 rows or slots,
    ///   ``RenderingError/sizeNotPositive`` for none.
    public func png() throws(RenderingError) -> [UInt8] {
        let surface = try Surface(pixelsWide: slots.count, high: rows.count)
        guard let pixels = cairo_image_surface_get_data(surface.pointer) else {
            throw .drawingFailed("a picture without pixels")
        }
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        for (line, row) in rows.enumerated() {
            for (column, cell) in history.tallies(of: row, over: slots, mergingGaps: mergingGaps).enumerated() {
                let color = TimelineBitmap.color(cell.state)
                let word = UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
                // Cairo's pixels are words of four bytes in the machine's own order, on rows of `stride` bytes.
                UnsafeMutableRawPointer(pixels + line * stride).storeBytes(
                    of: word, toByteOffset: column * 4, as: UInt32.self)
            }
        }
        cairo_surface_mark_dirty(surface.pointer)
        let sink = ByteSink()
        try withExtendedLifetime(sink) { () throws(RenderingError) in
            try RenderingError.check(cairo_surface_write_to_png_stream(surface.pointer, ByteSink.write, sink.closure))
        }
        return sink.bytes
    }
}
