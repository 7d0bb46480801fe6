extension SensorSettings {
    /// The settings file, in YAML, that gives some of the settings; secrets only where asked for.
    ///
    /// A secret that is not shown stands in a comment, so that the file can be read again and keeps the device's key.
    public func yaml(_ keys: Set<SettingKey>, showingSecrets: Bool = false) -> String {
        var lines = ["version: 1"]
        var open: [String] = []
        for key in SettingKey.allCases where keys.contains(key) {
            let steps = key.steps
            var depth = 0
            while depth < steps.count - 1, depth < open.count, open[depth] == steps[depth] { depth += 1 }
            open = Array(steps.dropLast())
            for level in depth..<max(depth, steps.count - 1) {
                lines.append(SensorSettings.indent(level) + steps[level] + ":")
            }
            let hides = key.row.isSecret && !showingSecrets
            let text = key.row.text(self, showingSecrets: showingSecrets)
            lines.append(
                SensorSettings.indent(steps.count - 1) + (hides ? "# " : "") + "\(steps.last ?? ""): \(text)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func indent(_ level: Int) -> String { String(repeating: "  ", count: level) }
}
