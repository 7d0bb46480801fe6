import DeviceSettings
import Testing

@Suite struct SecretKeyTests {
    @Test func `nothing that prints a key shows it`() throws {
        let key = try #require(SecretKey("00112233445566778899aabbccddeeff"))
        var settings = SensorSettings.standard
        settings.lorawan.applicationKey = key
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(key)", String(reflecting: key), "\(settings)", String(reflecting: settings), dumped] {
            #expect(!text.lowercased().contains("8899aabb"))
            #expect(!text.contains(String(key.value)))
        }
        #expect(key.digits == "00112233445566778899AABBCCDDEEFF")
    }

    @Test func `the text of a secret setting is hidden unless asked for`() {
        let rows = SettingRow.all.filter(\.isSecret)
        #expect(rows.map(\.key) == [.applicationKey, .networkSessionKey, .applicationSessionKey, .d2dKey])
        for row in rows {
            #expect(row.text(.standard) == "(hidden)")
            #expect(row.text(.standard, showingSecrets: true) == "\"5572404C696E6B4C6F52613230313823\"")
        }
    }

    @Test(arguments: ["", "5572404C", "5572404C696E6B4C6F5261323031382G", "+572404C696E6B4C6F52613230313823"])
    func `what is no key is refused`(_ text: String) {
        #expect(SecretKey(text) == nil)
    }
}
