import JSONLines

extension SensorSettings {
    /// The settings file, in JSON on one line, that gives some of the settings; a secret only where asked for, else it is left
    /// out, so that a device that gets the file keeps its own.
    public func json(_ keys: Set<SettingKey>, showingSecrets: Bool = false) -> String {
        let rows = SettingKey.allCases.filter { keys.contains($0) && (showingSecrets || !$0.row.isSecret) }.map {
            (steps: $0.steps[...], value: $0.row.json(self, showingSecrets: showingSecrets))
        }
        return JSONText.object([("version", "1")] + SensorSettings.members(rows))
    }

    /// The members that begin with the first step of each row; rows of one group are neighbours.
    private static func members(_ rows: [(steps: ArraySlice<String>, value: String)]) -> [(String, String)] {
        var members: [(String, String)] = []
        var rest = rows[...]
        while let first = rest.first, let name = first.steps.first {
            let group = rest.prefix { $0.steps.first == name }
            rest = rest.dropFirst(group.count)
            if first.steps.count == 1 {
                members.append((name, first.value))
            } else {
                let inner = group.map { (steps: $0.steps.dropFirst(), value: $0.value) }
                members.append((name, JSONText.object(SensorSettings.members(inner))))
            }
        }
        return members
    }
}
