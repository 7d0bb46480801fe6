import DeviceSettings
import NetworkEvents
import PayloadCodec
import SensorModel
import SiteFiles

/// `configure --read`: a device's answers to a settings file.
///
/// The answers of a log count in the order of its times, those of hexadecimal digits as they stand: the last one holds. They are of
/// one device; of a log with several one is chosen.
struct ConfigureAnswers {
    let path: String
    let device: String?
    let function: DetectionFunction?

    private var name: String { path == "-" ? "<stdin>" : path }

    func run(_ format: OutputFormat, showingSecrets: Bool) throws {
        var faults = Diagnostics(limit: UplinkInput.listedAtMost)
        var answers = Answers()
        for frame in try chosen(frames(&faults)) { answers.read(frame) }
        let errors = faults.lines(named: "error")
        for error in errors { StandardError.write(error + "\n") }
        let given = answers.settings(function)
        guard !given.keys.isEmpty else {
            throw CommandFailure("\(path): no answer to a setting is in these uplinks", code: 1)
        }
        switch format {
        case .text: StandardOutput.shared.write(given.settings.yaml(given.keys, showingSecrets: showingSecrets))
        case .json:
            StandardOutput.shared.write(given.settings.json(given.keys, showingSecrets: showingSecrets) + "\n")
        }
        for refusal in answers.refusals {
            StandardError.write(
                "\(name):\(refusal.line):1: warning: the device refused \(refusal.setting); it is left out\n")
        }
        if !errors.isEmpty { throw CommandFailure("\(path): some lines could not be read", code: 1) }
    }

    /// An uplink, and where it comes from as far as said.
    private struct Frame {
        var line: Int
        var time: Int?
        var sender: String?
        var payload: [UInt8]
    }

    /// The uplinks of the file in the order of time; a line that tells none stays behind the one before it.
    private func frames(_ faults: inout Diagnostics) throws -> [Frame] {
        var frames: [(time: Int, frame: Frame)] = []
        var reader = UplinkLogReader()
        var time = Int.min
        for (index, line) in try text().split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let frame = frame(line, number: index + 1, &reader, &faults) else { continue }
            time = frame.time ?? time
            frames.append((time, frame))
        }
        return frames.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element.frame)
    }

    /// The uplinks of the one device that is meant.
    private func chosen(_ frames: [Frame]) throws -> [Frame] {
        let senders = Set(frames.compactMap(\.sender)).sorted()
        if let device {
            let found = frames.filter { $0.sender?.uppercased() == device.uppercased() }
            if found.isEmpty { throw CommandFailure("\(path): no uplink is of \(device)") }
            return found
        }
        guard senders.count > 1 else { return frames }
        let listed = senders.prefix(5).joined(separator: ", ") + (senders.count > 5 ? ", …" : "")
        throw CommandFailure(
            "\(path): the answers are of \(senders.count) devices: \(listed); choose one with --device")
    }

    private func text() throws -> String {
        do throws(SiteFileError) {
            return String(decoding: try PlainFile.read(path), as: UTF8.self)
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    /// A line of an uplink log, or a payload in hexadecimal digits; `nil` where there is none.
    private func frame(
        _ line: Substring, number: Int, _ reader: inout UplinkLogReader, _ faults: inout Diagnostics
    ) -> Frame? {
        if line.utf8.allSatisfy({ $0 <= 0x20 }) { return nil }
        if line.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            switch reader.read(String(line), number: number) {
            case .uplink(let event):
                let sender =
                    switch event.sender {
                    case .device(let eui): eui.description
                    case .sensor(let id): id
                    }
                return Frame(line: number, time: event.time, sender: sender, payload: event.payload)
            case .skipped, .blank: return nil
            case .problem(let problem):
                faults.add("\(name):\(number):\(problem.column ?? 1): error: \(problem.fault) [\(problem.fault.code)]")
                return nil
            }
        }
        do throws(PayloadProblem) {
            return Frame(line: number, payload: try PayloadText.hexadecimal.bytes(line))
        } catch {
            faults.add("\(name):\(number):1: error: \(error.message) [\(error.code.rawValue)]")
            return nil
        }
    }

    /// What answers say, gathered.
    private struct Answers {
        /// The settings that the device refused, each with its line.
        private(set) var refusals: [(line: Int, setting: String)] = []

        private var replies: [Setting] = []
        private var seen: DetectionFunction?

        mutating func read(_ frame: Frame) {
            for item in Uplink(decoding: frame.payload).values {
                switch item {
                case .settingReply(.echo, let setting), .settingReply(.success, let setting): replies.append(setting)
                case .settingReply(_, let setting): refusals.append((frame.line, setting.kind.name))
                case .deskOccupancy: seen = .deskOccupancy
                case .peopleCount: seen = .peopleCounting
                default: break
                }
            }
        }

        /// The settings, the function being the one that was named, else the one that the uplinks show, else the one that alone
        /// has all the D2D triggers among them. Where none of it tells, triggers stay numbers.
        func settings(_ function: DetectionFunction?) -> GivenSettings {
            var given = GivenSettings()
            let function = function ?? seen ?? (usesDeskTriggers ? .deskOccupancy : nil)
            if let function {
                given.settings.detection.function = function
                if !replies.isEmpty { given.keys.insert(.detectionFunction) }
            }
            for reply in replies { given.keys.formUnion(given.settings.apply(reply)) }
            if function == nil {
                for index in given.settings.d2d.rules.indices {
                    given.settings.d2d.rules[index].trigger = .byte(given.settings.d2d.rules[index].trigger.byte)
                }
            }
            return given
        }

        /// People counting has five triggers alone.
        private var usesDeskTriggers: Bool {
            replies.contains { if case .d2dRule(let rule) = $0 { rule.trigger > 5 } else { false } }
        }
    }
}
