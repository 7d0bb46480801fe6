import PayloadCodec
import Testing

/// Bytes as text, both alphabets, and where a text goes wrong.
@Suite struct PayloadTextTests {
    @Test(arguments: [
        (PayloadText.hexadecimal, "017564"), (.hexadecimal, " 01 75\t64 "), (.hexadecimal, "0 17 564"),
        (.base64, "AXVk"), (.base64, "A X\nVk"),
    ])
    func `texts are read with space anywhere`(_ form: PayloadText, _ text: String) throws {
        #expect(try form.bytes(text) == [0x01, 0x75, 0x64])
    }

    @Test(arguments: [("/w==", [0xff]), ("_w", [0xff]), ("//8=", [0xff, 0xff]), ("__8", [0xff, 0xff])])
    func `Base64 of either alphabet may lack its padding`(_ text: String, _ bytes: [UInt8]) throws {
        #expect(try PayloadText.base64.bytes(text) == bytes)
    }

    @Test(arguments: [
        (PayloadText.hexadecimal, "01756", "5 hexadecimal digits, but a byte takes two: one is missing"),
        (.hexadecimal, "0175zz", "character 5 is 'z', which is not a hexadecimal digit"),
        (.hexadecimal, "01é5", "character 3 is 'é', which is not a hexadecimal digit"),
        (.hexadecimal, "  ", "the payload is empty"), (.hexadecimal, "", "the payload is empty"),
        (.base64, "", "the payload is empty"), (.base64, "AXVkA", "5 characters of Base64 do not make whole bytes"),
        (.base64, "AXV=k", "character 5 is 'k', which Base64 has not here"),
        (.base64, "AXVk!", "character 5 is '!', which Base64 has not here"),
        (.base64, "AQ=", "3 characters of Base64 do not make whole bytes"),
        (
            .base64, "AXV=",
            "character 3 is 'V', whose last bits belong to no byte: something is cut off or changed"
        ),
        (
            .base64, "AXVkAX==",
            "character 6 is 'X', whose last bits belong to no byte: something is cut off or changed"
        ),
        (.base64, "AX", "character 2 is 'X', whose last bits belong to no byte: something is cut off or changed"),
    ])
    func `a text that is no bytes says where it goes wrong`(_ form: PayloadText, _ text: String, _ message: String) {
        let problem = #expect(throws: PayloadProblem.self) { try form.bytes(text) }
        #expect(problem?.message == message)
        #expect(problem?.severity == .error)
    }
}
