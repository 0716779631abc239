import ArgumentParser
import Hummingbird
import Configuration
import ServiceLifecycle
@main struct Simpul: AsyncParsableCommand { func run() async throws { } }
