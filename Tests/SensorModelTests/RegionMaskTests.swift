import SensorModel
import Testing

@Suite struct RegionMaskTests {
    @Test func `every mask survives the way to region numbers and back`() {
        for bits in UInt16(0)...0x03ff {
            let mask = RegionMask(rawValue: bits)
            #expect(RegionMask(Array(mask)) == mask)
            #expect(Array(mask) == Array(mask).sorted())
            #expect(Array(mask).count == mask.count)
            #expect(mask.allSatisfy(mask.contains))
        }
    }

    @Test func `reserved bits are dropped`() {
        #expect(RegionMask(rawValue: 0xfc03) == RegionMask(rawValue: 3))
    }
}
