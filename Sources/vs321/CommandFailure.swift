/// A command that cannot go on: what is wrong and what would be right, and the exit code.
struct CommandFailure: Error {
    let message: String

    /// 2 for usage and unreadable input; 1 where a result was made but is not fine.
    let code: Int32

    init(_ message: String, code: Int32 = 2) {
        self.message = message
        self.code = code
    }
}
