import Foundation

/// On how many random cases properties are tried.
///
/// `CASES=300 swift test --filter Property` tries 300 times as many as a plain run, each property on other cases each time.
public enum CaseCount {
    /// What `CASES` in the environment says, or 1.
    public static let factor = ProcessInfo.processInfo.environment["CASES"].flatMap { Int($0) } ?? 1
}
