import DetectionRegions
import Findings

extension LayoutLine {
    /// All that is to be said of the layout: what its verdict says, and the members that mean nothing, each where its region and
    /// its code put it.
    func findings() -> [Finding] {
        let verdict = layout.verdict()
        if unknown.isEmpty && farNumbers.isEmpty { return verdict.findings }
        var findings: [Finding] = []
        var members = unknown[...]
        for (fact, finding) in zip(verdict.facts, verdict.findings) {
            while let member = members.first, Self.precedes(member, fact) {
                findings.append(self.finding(member, index: members.startIndex))
                members.removeFirst()
            }
            findings.append(withFarNumbers(finding))
        }
        for (index, member) in zip(members.indices, members) { findings.append(finding(member, index: index)) }
        return findings
    }

    private static func precedes(_ member: UnknownMember, _ fact: LayoutFact) -> Bool {
        let place = member.region.map(LayoutFact.Place.region) ?? .layout
        return place == fact.place ? UnknownKeyRule.rule.code < fact.code : place < fact.place
    }

    /// A warning, for what others add to a line makes no layout invalid.
    private func finding(_ member: UnknownMember, index: Int) -> Finding {
        guard index < Self.unknownListedAtMost else {
            var rest = UnknownKeyRule.finding(
                "more than \(Self.unknownListedAtMost) members mean nothing; the rest is not listed")
            rest.severity = .warning
            return rest
        }
        var finding = UnknownKeyRule.finding(
            member.name, of: member.region == nil ? "a layout" : "a region",
            known: (member.region == nil ? Self.members : Self.regionMembers).map(\.description))
        finding.severity = .warning
        finding.path = FindingPath()
        if let region = member.region {
            finding.path = FindingPath([.key("regions"), .index(region)])
            finding.regions = [layout.regions[region].number]
        }
        finding.path = finding.path.appending(member.name)
        return withFarNumbers(finding)
    }

    /// The finding with the numbers that its message names as they are written.
    private func withFarNumbers(_ finding: Finding) -> Finding {
        guard !farNumbers.isEmpty else { return finding }
        var finding = finding
        for number in finding.regions {
            if let text = farNumbers[number] { finding.message = finding.message.replacing("\(number)", with: text) }
        }
        return finding
    }
}
