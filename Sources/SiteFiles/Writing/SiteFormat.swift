/// In which form a site is written. Both are read by one reader and hold the same.
public enum SiteFormat: String, Hashable, Sendable, CaseIterable {
    /// YAML.
    case yaml

    /// JSON.
    case json

    /// The format that a file's name promises, or `nil` where it ends otherwise.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        if name.hasSuffix(".json") {
            self = .json
        } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            self = .yaml
        } else {
            return nil
        }
    }
}

extension WrittenNode {
    /// The text of a file.
    func text(_ format: SiteFormat) -> String {
        switch format {
        case .yaml: yaml
        case .json: json
        }
    }
}
