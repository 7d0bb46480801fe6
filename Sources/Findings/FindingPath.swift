/// Where in a site or layout a finding lies: a walk by keys and indices from the top.
///
/// Its description reads `sensors[0].regions[2].outline[1]`; the empty path is the whole.
public struct FindingPath: Hashable, Sendable {
    /// One step of the walk.
    public enum Step: Hashable, Sendable {
        /// Into the member of that name.
        case key(String)

        /// Into the element of that index, counted from 0.
        case index(Int)
    }

    /// The steps from the top.
    public var steps: [Step]

    /// The path of these steps; without any, the whole.
    public init(_ steps: [Step] = []) {
        self.steps = steps
    }

    /// This path, one key further in.
    public func appending(_ key: String) -> FindingPath { FindingPath(steps + [.key(key)]) }

    /// This path, one index further in.
    public func appending(_ index: Int) -> FindingPath { FindingPath(steps + [.index(index)]) }
}

extension FindingPath: CustomStringConvertible {
    /// The path as `sensors[0].regions[2]`.
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
