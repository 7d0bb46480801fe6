public import Findings

/// What the codes of payloads and uplink logs mean, beside those that they share with site files.
public enum EventRules {
    /// Every code that a payload or a line of a log can give, each with its words.
    public static let all: [Rule] = payloads + lines

    private static let payloads = [
        Rule(
            "not-hex", .error, summary: "A payload is not an even number of hexadecimal digits.",
            help: """
                Two digits, 0 to 9 and a to f, make a byte; spaces may stand between them. Where the text ends in = or has \
                letters beyond f it is base64: decode it with --base64.
                """),
        Rule(
            "not-base64", .error, summary: "A payload is not base64.",
            help: """
                Base64 has letters, digits, + and /, and fills its last group of four with =. A text that was cut short is \
                refused, for its last byte may be wrong. Hexadecimal digits are read without --base64.
                """),
        Rule(
            "empty", .error, summary: "A payload has no bytes.",
            help: "An uplink without payload says nothing about the room; leave the line out, or look why it is empty."),
        Rule(
            "too-long", .error, summary: "A line is far longer than any payload or event.",
            help: "LoRaWAN carries at most 242 bytes. The line was passed over; the next ones are read."),
        Rule(
            "truncated", .error, summary: "A payload ends within an item.",
            help: """
                What stands before that item was read and is kept. Usually the text was cut when it was copied, or a field \
                of a data base is too short for it.
                """),
        Rule(
            "unknown-channel", .error, summary: "A payload has a channel and type that the guide does not list.",
            help: """
                Without the guide nobody knows how long such an item is, so decoding stops there; what stands before it is \
                kept. Is the payload that of another device, or an uplink read as a downlink?
                """),
        Rule(
            "out-of-range", .warning, summary: "A payload says what the guide's tables do not allow.",
            help: """
                A number outside its range, a name or selector that is not listed, a minimum above its maximum, a reporting \
                interval below the detection interval, or an enquiry that ends before it starts. Decoding goes on, and the \
                item is kept where one can be made of it; else it is an error. Encoding refuses all of them.
                """),
        Rule(
            "reserved-bits", .warning, summary: "Bits that the guide prints as fixed have another value.",
            help: "The rest of the item was read as the guide has it. A newer firmware may give these bits a meaning."),
        Rule(
            "occupied-but-disabled", .warning, summary: "A region is reported as taken though it is not enabled.",
            help: "Both masks are passed on as they came. In plans the region is shown as not monitored."),
        Rule(
            "no-reading", .warning, summary: "The sensor has no reading of temperature or humidity.",
            help: """
                It sends ffff or ff then. That is no measurement and is never shown as one (−0.1 °C would be the same bytes).
                """),
    ]

    private static let lines = [
        Rule(
            "time-format", .error, summary: "A time is not written as in RFC 3339.",
            help: "Write 2026-01-12T09:00:00Z, or with a distance from UTC as in 2026-01-12T10:00:00+01:00."),
        Rule(
            "decoded-only", .error, summary: "An event has decoded values but not the bytes that the device sent.",
            help: """
                The network server was told to replace the payload by what its decoder made of it. Switch the raw payload \
                on at the server; the message says where.
                """),
        Rule(
            "unknown-event", .error, summary: "A line is JSON, but no uplink event that is known here.",
            help: """
                Known are plain lines, {"time":…,"devEUI":…,"payload":…}, and the uplink events of ChirpStack 3 and 4, The \
                Things Stack 3, Milesight gateways, ThingPark and AWS IoT Core for LoRaWAN, as they come.
                """),
        Rule(
            "missing-key", .error, summary: "An event, a log line or an item lacks a member that it needs.",
            help: """
                A plain line needs time, devEUI (or sensor) and payload; the message names what a server's event lacks. An \
                item for encode has the members that vs321 decode prints for its kind.
                """),
        Rule(
            "duplicate-key", .error, summary: "A member of an event, a log line or an item is given twice.",
            help: "Nobody could know which of the two counts. Leave the wrong one out."),
        Rule(
            "wrong-type", .error, summary: "A member of an event, a log line or an item has a value of another type.",
            help: "The message says what belongs there: a number without quotes, a text in quotes, a list."),
        Rule(
            "unknown-kind", .error, summary: "An item has a kind that there is not, or not in that direction.",
            help:
                "vs321 decode prints the kinds; those of a downlink are settings, those of an uplink reports and replies."
        ),
        Rule(
            "mismatch", .warning, summary: "What a sensor reports does not fit the site file.",
            help: """
                It counts people where the site says desk occupancy or the reverse, watches regions that the site does not \
                draw, or dates its records in the future. Bring the site file or the device's settings up to date.
                """),
    ]
}
