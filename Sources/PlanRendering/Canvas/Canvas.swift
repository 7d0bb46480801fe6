internal import CCairo

/// What draws a scene on a Cairo surface: the only type that gives Cairo drawing orders.
struct Canvas: ~Copyable {
    private let context: OpaquePointer
    private let typesetter: Typesetter

    /// A canvas over a surface, on which one millimetre of the page is `scale` units.
    init(_ surface: borrowing Surface, scale: Double) throws(RenderingError) {
        guard let created = cairo_create(surface.pointer) else { throw .drawingFailed("no context") }
        let status = cairo_status(created)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_destroy(created)
            throw RenderingError(status)
        }
        context = created
        typesetter = Typesetter()
        cairo_scale(context, scale, scale)
        cairo_set_antialias(context, CAIRO_ANTIALIAS_GRAY)
        cairo_set_miter_limit(context, 4)
    }

    deinit {
        cairo_destroy(context)
    }

    /// Draws the whole scene, paper first.
    ///
    /// - Throws: When any of the orders failed; Cairo keeps the first failure.
    func draw(_ scene: Scene) throws(RenderingError) {
        setColor(scene.paper)
        cairo_paint(context)
        var images = scene.images[...]
        for element in scene.drawingOrder {
            if element.layer > .floor {
                for image in images { try draw(image) }
                images = []
            }
            for part in element.parts {
                switch part {
                case .shape(let shape): draw(shape)
                case .text(let text): typesetter.draw(text, on: context)
                }
            }
        }
        for image in images { try draw(image) }
        try RenderingError.check(cairo_status(context))
    }

    /// Ends the page; what comes next stands on another.
    func showPage() {
        cairo_show_page(context)
    }

    /// Names the page for links and bookmarks of a PDF document. The name is plain ASCII without quotes.
    func markDestination(_ name: String) {
        cairo_tag_begin(context, CAIRO_TAG_DEST, "name='\(name)' x=0 y=0")
        cairo_tag_end(context, CAIRO_TAG_DEST)
    }

    /// Makes a part of a PDF page lead to a destination. Cairo takes these bounds in points, whatever the scale.
    func markLink(_ bounds: PageBounds, to destination: String) {
        let numbers = [bounds.left, bounds.top, bounds.width, bounds.height].map {
            "\(($0 * Scene.pointsPerMM * 100).rounded() / 100)"
        }
        cairo_tag_begin(
            context, CAIRO_TAG_LINK, "dest='\(destination)' rect=[\(numbers.joined(separator: " "))]")
        cairo_tag_end(context, CAIRO_TAG_LINK)
    }

    private func draw(_ image: SceneImage) throws(RenderingError) {
        let surface = try Surface.showing(image.image)
        cairo_save(context)
        defer { cairo_restore(context) }
        trace(Path(image.clip))
        cairo_clip(context)
        var matrix = cairo_matrix_t(
            xx: image.right.x, yx: image.right.y, xy: image.down.x, yy: image.down.y, x0: image.upperLeft.x,
            y0: image.upperLeft.y)
        cairo_transform(context, &matrix)
        cairo_set_source_surface(context, surface.pointer, 0, 0)
        // The context keeps its own hold on the surface.
        cairo_paint_with_alpha(context, image.opacity)
    }

    private func draw(_ shape: Shape) {
        guard !shape.clips.isEmpty else { return drawUnclipped(shape) }
        withSavedState {
            for clip in shape.clips {
                trace(clip)
                cairo_clip(context)
            }
            drawUnclipped(shape)
        }
    }

    private func drawUnclipped(_ shape: Shape) {
        switch shape.fill {
        case .solid(let color):
            trace(shape.path)
            setColor(color)
            cairo_fill(context)
        case .hatch(let hatch): draw(hatch, in: shape.path)
        case nil: break
        }
        if let stroke = shape.stroke { draw(stroke, along: shape.path) }
    }

    private func draw(_ stroke: Stroke, along path: Path) {
        trace(path)
        setColor(stroke.color)
        cairo_set_line_width(context, stroke.width)
        cairo_set_line_cap(context, stroke.isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        cairo_set_line_join(context, stroke.isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
        cairo_set_dash(context, stroke.dash, Int32(clamping: stroke.dash.count), stroke.dashOffset)
        cairo_stroke(context)
    }

    private func draw(_ hatch: Hatch, in path: Path) {
        guard let bounds = path.bounds, hatch.spacing > 0 else { return }
        withSavedState {
            trace(path)
            cairo_clip(context)
            if let background = hatch.background {
                setColor(background)
                cairo_paint(context)
            }
            // A line of this family has x + y = k; k is a multiple of the step so that neighbours are in step.
            let step = hatch.spacing * 2.0.squareRoot()
            let last = bounds.right + bounds.bottom
            var k = ((bounds.left + bounds.top) / step).rounded(.down) * step
            cairo_new_path(context)
            while k < last + step {
                cairo_move_to(context, k - bounds.bottom - 1, bounds.bottom + 1)
                cairo_line_to(context, k - bounds.top + 1, bounds.top - 1)
                k += step
            }
            setColor(hatch.color)
            cairo_set_line_width(context, hatch.width)
            cairo_set_dash(context, nil, 0, 0)
            cairo_stroke(context)
        }
    }

    private func trace(_ path: Path) {
        cairo_new_path(context)
        for step in path.steps {
            switch step {
            case .move(let point): cairo_move_to(context, point.x, point.y)
            case .line(let point): cairo_line_to(context, point.x, point.y)
            case .curve(let point, let control1, let control2):
                cairo_curve_to(context, control1.x, control1.y, control2.x, control2.y, point.x, point.y)
            case .close: cairo_close_path(context)
            }
        }
    }

    private func setColor(_ color: Color) {
        cairo_set_source_rgb(
            context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
    }

    private func withSavedState(_ body: () -> Void) {
        cairo_save(context)
        defer { cairo_restore(context) }
        body()
    }
}
