package import Civic
package import Core
package import Storage

/// What every page of one running program shares: the database, the clock and the secrets it works
/// with, and what the rooms put into the menu. Built once in `Wiring.swift`.
package struct Site: Sendable {
  package let database: Database
  package let reference: Reference
  package let secrets: Secrets
  package let clock: Clock
  package let randomness: Randomness
  package let settings: SiteSettings
  package let navigation: [NavigationItem]
  /// The lines of the menu that residents see.
  let publicNavigation: [NavigationItem]
  /// How often one visitor may try things that could be guessed.
  package let throttle = Throttle()
  /// What the program tells of itself to those who keep it running.
  let watch: Watch

  package init(
    database: Database, reference: Reference, secrets: Secrets, clock: Clock,
    randomness: Randomness, settings: SiteSettings, navigation: [NavigationItem],
    watch: Watch
  ) {
    self.database = database
    self.reference = reference
    self.secrets = secrets
    self.clock = clock
    self.randomness = randomness
    self.settings = settings
    self.navigation = navigation
    self.watch = watch
    publicNavigation = navigation.filter { $0.permission == nil }
  }

  /// The lines of the menu that someone of the staff may use.
  func navigation(for actor: Actor, on day: Day) -> [NavigationItem] {
    navigation.filter { item in
      guard let permission = item.permission else { return false }
      return item.isOfRegency
        ? actor.may(permission, in: AreaCode(regency: settings.regency), on: day)
        : !actor.areas(for: permission, on: day).isEmpty
    }
  }
}

/// What an installation decides about its pages.
package struct SiteSettings: Sendable {
  /// The regency served, by its four digits: 3510.
  package var regency: Int
  /// Where residents reach the program, without a slash at the end: stands in QR codes.
  package var publicAddress: String
  /// Whether this is a demonstration: every page then says CONTOH.
  package var isDemo: Bool
  /// Whether visitors come over TLS, so that cookies may say `Secure`.
  package var isSecure: Bool
  /// How many reverse proxies stand in front; 0 means that a `Forwarded` address is not believed.
  package var trustedProxies: Int
  /// Whether those who sign must have a second factor.
  package var signing: SigningPolicy
  /// What a program that reads the counts must show; nil where nobody may read them.
  package var metricsToken: WatchToken?

  package init(
    regency: Int, publicAddress: String, isDemo: Bool, isSecure: Bool, trustedProxies: Int,
    signing: SigningPolicy = .advised, metricsToken: WatchToken? = nil
  ) {
    self.regency = regency
    self.publicAddress = publicAddress
    self.isDemo = isDemo
    self.isSecure = isSecure
    self.trustedProxies = trustedProxies
    self.signing = signing
    self.metricsToken = metricsToken
  }
}
