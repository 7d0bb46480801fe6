/// Who wrote an event, told by its shape.
public enum NetworkServer: String, Hashable, Sendable, CaseIterable {
    /// This project's own log line.
    case log

    /// ChirpStack 4.
    case chirpStackV4 = "chirpstack-v4"

    /// ChirpStack 3, in either of its JSON forms.
    case chirpStackV3 = "chirpstack-v3"

    /// The Things Stack 3.
    case theThingsStack = "the-things-stack"

    /// A Milesight gateway that is its own network server.
    case milesightGateway = "milesight-gateway"

    /// Actility ThingPark.
    case thingPark = "thingpark"

    /// AWS IoT Core for LoRaWAN.
    case aws
}

extension NetworkServer {
    /// The name for people.
    public var title: String {
        switch self {
        case .log: "uplink log"
        case .chirpStackV4: "ChirpStack v4"
        case .chirpStackV3: "ChirpStack v3"
        case .theThingsStack: "The Things Stack"
        case .milesightGateway: "Milesight gateway"
        case .thingPark: "ThingPark"
        case .aws: "AWS IoT Core for LoRaWAN"
        }
    }

    /// What to switch on at the server, so that its events carry the bytes that the device sent.
    public var rawPayloadAdvice: String {
        switch self {
        case .log: "write the device's bytes in hexadecimal digits as \"payload\""
        case .chirpStackV4, .chirpStackV3:
            "record the event as the integration publishes it, with its member \"data\", in the JSON marshaler"
        case .theThingsStack:
            "in the webhook's \"Filter event data\" add the path up.uplink_message.frm_payload, or remove the filter"
        case .milesightGateway:
            "in the gateway's network server set the device's Payload Codec to None, or let the codec pass \"data\" on"
        case .thingPark: "in the connection's options let the event keep \"payload_hex\" beside the decoded payload"
        case .aws: "let the rule's SQL select PayloadData and WirelessMetadata, for instance with SELECT *"
        }
    }
}
