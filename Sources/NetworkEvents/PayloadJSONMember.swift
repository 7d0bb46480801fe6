import PayloadCodec

extension PayloadJSONPlan {
    /// One member of the object.
    struct Member {
        /// `,"percent":` and, where the value is a text, its quotation mark.
        let key: ByteWriter.Piece
        let form: Form
        let bits: Int

        /// The texts of the values where there are few, and what else stands beside a number.
        let names: UnsafeBufferPointer<ByteWriter.Piece>

        /// How many bytes it can have at most, whatever the number.
        let longest: Int

        /// A field's form without what it holds.
        enum Form {
            case number, tenths, halves, choice, flag, regions, timestamp, hexadecimalBytes, hexadecimalNumber, version
        }

        init(_ field: ChannelField) {
            bits = field.bits
            var texts: [String] = []
            switch field.form {
            case .number, .unixTime: form = .number
            case .tenths: (form, texts) = (.tenths, ["null"])
            case .halves: (form, texts) = (.halves, ["null"])
            case .choice(let names): (form, texts) = (.choice, names.map { $0 + "\"" })
            case .flag: (form, texts) = (.flag, ["false", "true"])
            case .regions: form = .regions
            case .timestamp: (form, texts) = (.timestamp, [#","utc":""#, "Z\""])
            case .hexadecimalBytes: form = .hexadecimalBytes
            case .hexadecimalNumber: form = .hexadecimalNumber
            case .version: form = .version
            }
            names = immortal(texts.map(ByteWriter.Piece.init))
            let isText = [.choice, .hexadecimalBytes, .hexadecimalNumber, .version].contains(form)
            key = ByteWriter.Piece(#","\#(field.member)":\#(isText ? "\"" : "")"#)
            // An `Int` has 20 characters at most, a decimal two more; a date has 20, a list of regions 22, a key 17.
            longest = key.count + 24 + texts.reduce(0) { $0 + $1.utf8.count } + (form == .timestamp ? 20 : 0)
        }
    }
}
