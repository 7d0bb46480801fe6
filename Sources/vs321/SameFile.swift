import Glibc

/// Keeps a command from writing over what it reads, or one result over another.
enum SameFile {
    /// Refuses two names of one file of which one is written.
    ///
    /// Names are compared as files where these exist, else as texts; `-` is no file.
    static func refuse(
        outputs: [(name: String, path: String?)], inputs: [(name: String, path: String?)]
    ) throws(CommandFailure) {
        let (outputs, inputs) = (named(outputs), named(inputs))
        for (index, output) in outputs.enumerated() {
            for other in inputs + outputs[..<index] where isSame(output.path, other.path) {
                throw CommandFailure("\(output.path) is \(other.name) and \(output.name) at once; name another file")
            }
        }
    }

    private static func named(_ files: [(name: String, path: String?)]) -> [(name: String, path: String)] {
        files.compactMap { file in file.path.flatMap { $0 == "-" ? nil : (file.name, $0) } }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        var (left, right) = (stat(), stat())
        guard stat(one, &left) == 0, stat(other, &right) == 0 else { return false }
        return left.st_dev == right.st_dev && left.st_ino == right.st_ino
    }
}
