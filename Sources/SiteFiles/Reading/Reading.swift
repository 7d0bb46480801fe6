/// What came of reading one value.
enum Reading<Value> {
    /// The value.
    case value(Value)

    /// There was none, and none was needed.
    case absent

    /// There was a fault, which has been reported.
    case faulty

    /// The value, if there is one.
    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// Whether a fault was reported.
    var isFaulty: Bool {
        if case .faulty = self { true } else { false }
    }

    /// This reading with its value changed.
    func map<Other>(_ change: (Value) -> Other) -> Reading<Other> {
        switch self {
        case .value(let value): .value(change(value))
        case .absent: .absent
        case .faulty: .faulty
        }
    }
}
