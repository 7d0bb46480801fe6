import DeviceSettings
import TestKit
import Testing

@Suite struct ChannelListTests {
    @Test(arguments: [
        ("1, 40", [1, 40]), ("1-3", [1, 2, 3]), ("1-3, 60", [1, 2, 3, 60]), ("5,4 ,5", [4, 5]), ("0 - 1", [0, 1]),
        ("Null", []), ("null", []),
    ])
    func `the app's lists of channels are read`(_ text: String, _ indices: [Int]) throws {
        #expect(try ChannelList(text) == .some(indices))
    }

    @Test(arguments: ["All", "all", " ALL "])
    func `all channels are all channels`(_ text: String) throws {
        #expect(try ChannelList(text) == .all)
        #expect(try ChannelList(text).indices(in: 0...71).count == 72)
    }

    @Test(arguments: [
        ("", InvalidChannelList.empty), ("  ", .empty), ("1,,2", .malformed("", part: 2)),
        ("1-", .malformed("1-", part: 1)),
        ("-1", .malformed("-1", part: 1)), ("1-2-3", .malformed("1-2-3", part: 1)), ("a", .malformed("a", part: 1)),
        ("1, 1x", .malformed("1x", part: 2)), ("9-3", .descending(from: 9, to: 3)), ("300", .tooLarge("300")),
        ("99999999999999999999", .tooLarge("99999999999999999999")), ("all, 3", .malformed("all", part: 1)),
    ])
    func `what is no list is refused with its place`(_ text: String, _ fault: InvalidChannelList) {
        #expect(throws: fault) { try ChannelList(text) }
    }

    @Test func `the message of a bad list says what would be right`() {
        #expect(InvalidChannelList.descending(from: 9, to: 3).description == "the range 9-3 runs downwards; write 3-9")
        #expect(
            InvalidChannelList.malformed("1x", part: 2).description
                == "part 2, \"1x\", is neither an index nor a range; write a list such as 1-40, 60, or All or Null")
    }

    @Test(arguments: 0..<300)
    func `printing a list and reading it again gives the same list`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let indices = (0...71).filter { _ in random.next() % 3 != 0 }
        let list = ChannelList.some(indices)
        #expect(try ChannelList(list.description) == list)
    }

    @Test(arguments: [
        ([1, 40], "1, 40"), (Array(1...40), "1-40"), (Array(1...40) + [60], "1-40, 60"), ([], "Null"),
        ([3, 4], "3, 4"),
    ])
    func `a list is printed as the guide writes it`(_ indices: [Int], _ text: String) {
        #expect(ChannelList.some(indices).description == text)
    }

    @Test(arguments: [
        (0, 902_300), (15, 905_300), (16, 905_500), (31, 908_500), (32, 908_700), (47, 911_700), (48, 911_900),
        (63, 914_900), (64, 903_000), (71, 914_200),
    ])
    func `US915 channels have the frequencies of the guide's table`(_ index: Int, _ kilohertz: Int) {
        #expect(FrequencyPlan.us915.kilohertz(ofChannel: index) == kilohertz)
    }

    @Test func `no other channel and no other plan has a frequency`() {
        #expect(FrequencyPlan.us915.kilohertz(ofChannel: 72) == nil)
        #expect(FrequencyPlan.us915.kilohertz(ofChannel: -1) == nil)
        #expect(FrequencyPlan.au915.kilohertz(ofChannel: 0) == nil)
        #expect(FrequencyPlan.eu868.listedKilohertz == [868_100, 868_300, 868_500, 867_100, 867_300, 867_500])
    }

    @Test(arguments: [("868.1", 868_100), ("903", 903_000), ("868.125", 868_125), ("0", 0)])
    func `megahertz are read exactly`(_ text: String, _ kilohertz: Int) {
        #expect(Megahertz.kilohertz(text) == kilohertz)
        #expect(Megahertz.text(kilohertz) == text)
    }

    @Test(arguments: ["", ".", "868.", ".1", "868.1234", "-1", "1e3", "8 68", "12345678"])
    func `what is no frequency is refused`(_ text: String) {
        #expect(Megahertz.kilohertz(text) == nil)
    }
}
