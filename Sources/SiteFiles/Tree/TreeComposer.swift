import Findings
import Yams

/// From the text of a file to its tree, through Yams, with what Yams does not guard against.
struct TreeComposer {
    /// The tree; `nil` where there is none to read.
    private(set) var root: FileNode?

    /// What is wrong with the text, with its places.
    private(set) var faults: [(finding: Finding, position: FilePosition)] = []

    /// Where the first comment is.
    private(set) var firstComment: FilePosition?

    /// Composes the tree of a text.
    init(_ source: SourceText) {
        let outline = YAMLOutline(source.bytes)
        firstComment = outline.firstComment.map(source.position)
        if let place = outline.complexKey {
            fault(
                SyntaxRule.finding("a key is a plain name here, not a list, an alias or a `?`"),
                source.position(at: place))
            return
        }
        let surrogates = outline.surrogatePairs.map {
            PatchedText.Patch(offset: $0.offset, removed: 12, text: String($0.scalar))
        }
        do {
            try compose(PatchedText(source, surrogates), marks: nil, outline)
        } catch .duplicatedKeysInMapping(let keys, let context) {
            recompose(source, surrogates, outline, duplicates: keys, mark: context.mark)
        } catch {
            report(error, in: PatchedText(source, surrogates), source)
        }
    }

    /// Reads the text once more with a mark behind every key, and finds the duplicates itself.
    private mutating func recompose(
        _ source: SourceText, _ surrogates: [PatchedText.Patch], _ outline: YAMLOutline, duplicates: [String],
        mark: Mark
    ) {
        if let marks = KeyMarks(for: source) {
            let patches = (surrogates + marks.patches(at: outline.keyEnds)).sorted { $0.offset < $1.offset }
            if (try? compose(PatchedText(source, patches), marks: marks, outline)) != nil { return }
        }
        let place = PatchedText(source, surrogates).sourcePosition(line: mark.line, column: mark.column)
        let names = duplicates.map(FileNode.quoted).joined(separator: ", ")
        fault(DuplicateKeyRule.finding("\(names) is given more than once, first here; keep one of them"), place)
    }

    private mutating func compose(
        _ text: PatchedText, marks: KeyMarks?, _ outline: YAMLOutline
    ) throws(YamlError) {
        let node: Node?
        do {
            node = try Parser(yaml: text.text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw error
        } catch {
            throw YamlError.reader(problem: String(describing: error), offset: nil, value: 0, yaml: "")
        }
        guard let node else {
            fault(SyntaxRule.finding("the file is empty; a site begins with version: 1 and rooms:"), .start)
            return
        }
        var converter = NodeConverter(text: text, marks: marks, limitsNodes: outline.hasAliases)
        root = converter.convert(node)
        faults += converter.faults
    }

    private mutating func fault(_ finding: Finding, _ position: FilePosition) {
        faults.append((finding, position))
    }
}

extension TreeComposer {
    /// Reports what Yams refused, at its place and in plain words.
    private mutating func report(_ error: YamlError, in text: PatchedText, _ source: SourceText) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = text.sourcePosition(line: mark.line, column: mark.column)
            if problem.hasPrefix("Maximum nesting") {
                fault(FileTooLargeRule.tooDeep, place)
                return
            }
            let opening = context.map { text.sourcePosition(line: $0.mark.line, column: $0.mark.column) }
            let words = SyntaxMessage(
                problem: problem, context: context?.text, opening: opening, place: place,
                line: source.text(ofLine: place.line) ?? "")
            fault(SyntaxRule.finding(words.text), words.position)
        case .memory:
            fault(FileTooLargeRule.tooDeep, .start)
        default:
            fault(SyntaxRule.finding("the file is neither YAML nor JSON"), .start)
        }
    }
}
