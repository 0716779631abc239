extension Visit {
  /// What this browser shows to be a kiosk of the queue; nil if it says nothing of it.
  package var kioskToken: String? { cookies.kiosk }

  /// Makes this browser a kiosk for so many days.
  package func becomeKiosk(_ token: String, days: Int) {
    set(
      cookie: VisitCookies.setting(
        VisitCookies.kiosk, to: token, lasting: days * 86400, secure: site.settings.isSecure))
  }
}
