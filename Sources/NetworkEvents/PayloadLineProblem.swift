import Findings
public import PayloadCodec

/// What is wrong with a line that was to be decoded: with its payload, or with the event that carries it.
public struct PayloadLineProblem: Hashable, Sendable {
    /// What is wrong.
    public enum Fault: Hashable, Sendable {
        /// The payload, or the text in which its bytes are written.
        case payload(PayloadProblem)

        /// The network server's event.
        case event(UplinkLogFault)
    }

    /// What is wrong.
    public let fault: Fault

    /// The column in characters, from 1, of the byte of the payload that it is about; 1 where the line does not show it.
    public let column: Int
}

extension PayloadLineProblem {
    /// How bad it is.
    public var severity: PayloadProblem.Severity {
        switch fault {
        case .payload(let problem): problem.severity
        case .event(let fault): fault.isWarning ? .warning : .error
        }
    }

    /// The stable name of the fault, in kebab-case.
    public var code: String {
        switch fault {
        case .payload(let problem): problem.code.rawValue
        case .event(let fault): fault.code
        }
    }

    /// The byte of the payload at which the item begins that it is about; 0 for an event.
    public var offset: Int {
        switch fault {
        case .payload(let problem): problem.offset
        case .event(.payload(let problem)): problem.offset
        case .event: 0
        }
    }

    /// What is wrong, in one sentence without a full stop and without characters that steer a terminal.
    public var message: String {
        switch fault {
        case .payload(let problem): problem.message.printable
        case .event(let fault): fault.description.printable
        }
    }
}
