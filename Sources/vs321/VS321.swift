import ArgumentParser

@main
struct VS321: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vs321", abstract: "Plan, check and watch Milesight VS321 ceiling occupancy sensors.")
}
