/// Why a line of a bulk file is no layout, and at which byte of it.
struct LayoutLineFault: Error {
    let message: String
    let offset: Int
}
