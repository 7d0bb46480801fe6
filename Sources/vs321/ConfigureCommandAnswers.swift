import DeviceSettings
import NetworkEvents
import PayloadCodec
import SensorModel
import SiteFiles

/// `configure --read`: a device's answers to a settings file.
enum ConfigureAnswers {
    static func run(_ path: String, function: DetectionFunction?, showingSecrets: Bool) throws {
        let text = try text(path)
        var answers = Answers()
        var reader = UplinkLogReader()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            switch payload(line, number: index + 1, &reader) {
            case .payload(let bytes): answers.read(bytes)
            case .nothing: break
            case .fault(let message):
                StandardError.write("\(path):\(index + 1): error: \(message)\n")
                answers.hasFault = true
            }
        }
        let given = answers.settings(function)
        guard !given.keys.isEmpty else {
            throw CommandFailure("\(path): no answer to a setting is in these uplinks", code: 1)
        }
        StandardOutput.shared.write(given.settings.yaml(given.keys, showingSecrets: showingSecrets))
        if answers.refused > 0 {
            StandardError.write("vs321: warning: the device refused \(answers.refused) settings; they are left out\n")
        }
        if answers.hasFault { throw CommandFailure("\(path): some lines could not be read", code: 1) }
    }

    private static func text(_ path: String) throws -> String {
        do throws(SiteFileError) {
            return String(decoding: try PlainFile.read(path), as: UTF8.self)
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    private enum Line {
        case payload([UInt8])
        case nothing
        case fault(String)
    }

    /// A line of an uplink log, or a payload in hexadecimal digits.
    private static func payload(_ line: Substring, number: Int, _ reader: inout UplinkLogReader) -> Line {
        let isBlank = line.utf8.allSatisfy { $0 <= 0x20 }
        if isBlank { return .nothing }
        if line.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            switch reader.read(String(line), number: number) {
            case .uplink(let event): return .payload(event.payload)
            case .skipped, .blank: return .nothing
            case .problem(let problem): return .fault("\(problem.fault)")
            }
        }
        do throws(PayloadProblem) {
            return .payload(try PayloadText.hexadecimal.bytes(line))
        } catch {
            return .fault(error.message)
        }
    }

    /// What answers say, gathered.
    private struct Answers {
        var hasFault = false
        var refused = 0
        private var replies: [Setting] = []
        private var seen: DetectionFunction?

        mutating func read(_ payload: [UInt8]) {
            for item in Uplink(decoding: payload).values {
                switch item {
                case .settingReply(.echo, let setting), .settingReply(.success, let setting): replies.append(setting)
                case .settingReply: refused += 1
                case .deskOccupancy: seen = .deskOccupancy
                case .peopleCount: seen = .peopleCounting
                default: break
                }
            }
        }

        /// The settings, the function being the one that was named, else the one that the uplinks show.
        func settings(_ function: DetectionFunction?) -> GivenSettings {
            var given = GivenSettings()
            if let function = function ?? seen {
                given.settings.detection.function = function
                if !replies.isEmpty { given.keys.insert(.detectionFunction) }
            }
            for reply in replies { given.keys.formUnion(given.settings.apply(reply)) }
            return given
        }
    }
}
