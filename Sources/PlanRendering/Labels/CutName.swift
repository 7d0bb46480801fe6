internal import Findings

/// A name of which only the beginning is on a picture.
struct CutName: Hashable {
    /// The name in full.
    let name: String

    /// What stands on the picture to tell it from names that begin alike; `nil` where it has nothing.
    let reference: String?

    init(_ name: String, reference: String? = nil) {
        self.name = name
        self.reference = reference == name ? nil : reference
    }

    /// More names than that below a picture nobody reads.
    static let most = 60

    /// The sentences below a picture that say the names in full.
    static func notes(_ names: [CutName]) -> [PlanFooter.Note] {
        var texts = names.prefix(most).map(\.sentence)
        if names.count > most { texts.append(rest(names.count - most)) }
        return texts.map { PlanFooter.Note(number: nil, severity: .note, text: $0) }
    }

    private static func rest(_ count: Int) -> String {
        count == 1 ? "and 1 more name that is cut" : "and \(count) more names that are cut"
    }

    private var sentence: String { (reference.map { "\($0) in full: " } ?? "In full: ") + name.isolatedInSentence }
}

extension CutName: Comparable {
    /// By what the reader looks for.
    static func < (left: CutName, right: CutName) -> Bool {
        (left.reference ?? "", left.name) < (right.reference ?? "", right.name)
    }
}
