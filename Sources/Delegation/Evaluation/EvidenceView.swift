import Core
import Web

/// The evidence of an evaluation: figures with their n and range, and what may be said of them.
enum EvidenceView {
  static func facts(_ evaluation: Evaluation, _ language: Language) -> HTML {
    let (evidence, counts) = (evaluation.evidence, evaluation.evidence.counts)
    func count(_ n: Int) -> HTML { "\(Numerals.integer(n))" }
    let period = "\(evidence.from.short(language)) – \(evidence.through.short(language))"
    let pairs: [(Text, HTML)] = [
      (EvidenceStrings.period, "\(period)"), (EvidenceStrings.began, "\(evidence.began.date(language))"),
      (EvidenceStrings.received, count(counts.received)), (EvidenceStrings.decidedHere, count(counts.here.n)),
      (EvidenceStrings.onTime, share(counts.here.onTimeShare, language)),
      (EvidenceStrings.half, time(counts.here.range(of: 0.5), language)),
      (EvidenceStrings.nineTenths, time(counts.here.range(of: 0.9), language)),
      (EvidenceStrings.rejected, part(counts.rejected, of: counts.here.n, language)),
      (EvidenceStrings.sentBack, count(counts.sentBack)),
      (EvidenceStrings.objections, "\(EvidenceStrings.objections(counts.objected, counts.objectionsGranted), language)"),
      (EvidenceStrings.travel, travel(evaluation.travel, language)),
    ]
    return Component.facts(pairs.map { ($0.0[language], $0.1) })
  }

  private static func share(_ share: ShareInterval?, _ language: Language) -> HTML {
    share.map { "\(EvidenceStrings.share($0), language)" } ?? "–"
  }

  private static func time(_ range: PercentileRange?, _ language: Language) -> HTML {
    range.map { "\(EvidenceStrings.time($0), language)" } ?? "–"
  }

  private static func part(_ hits: Int, of n: Int, _ language: Language) -> HTML {
    ShareInterval(hits, of: n).map { "\(EvidenceStrings.share($0), language)" } ?? "\(Numerals.integer(hits))"
  }

  private static func travel(_ travel: Travel?, _ language: Language) -> HTML {
    guard let travel else { return "\(EvidenceStrings.notFilled, language)" }
    return """
      \(EvidenceStrings.kilometres(travel.kilometres), language)<br><span class="muted">\(EvidenceStrings.source, language): \(travel.source)</span>
      """
  }

  /// The same beside the time before and the districts without the power, with what may be said and what may not.
  static func comparison(_ evaluation: Evaluation, _ language: Language) -> HTML {
    let evidence = evaluation.evidence
    return """
      \(evidence.before.map { measured(EvidenceStrings.before, $0, evidence, language) } ?? entered(evaluation, language))
      \(evidence.others.map { measured(EvidenceStrings.others, $0, evidence, language) } ?? "<p>\(EvidenceStrings.noOthers, language)</p>")
      \(charts(evaluation, language))
      """
  }

  private static func measured(_ name: Text, _ other: Comparison, _ evidence: Evidence, _ language: Language) -> HTML {
    let (own, times) = (evidence.counts.here, other.times)
    let difference = own.onTimeShare.flatMap { mine in times.onTimeShare.map { mine.difference(to: $0) } }
    let offices = other.offices > 1 ? "\(EvidenceStrings.offices(other.offices)[language]), " : ""
    return """
      <h3>\(name, language)</h3>
      <p class="muted">\(offices)\(EvidenceStrings.cases(times.n), language), \(other.from.short(language)) – \(other.through.short(language))</p>
      \(Component.facts([
        (EvidenceStrings.onTime[language], "\(share(times.onTimeShare, language))\(difference.map { "; \(EvidenceStrings.difference($0), language)" as HTML })<br><strong>\(EvidenceStrings.onTimeWords(ProposalRules.contrast(own.onTimeShare, times.onTimeShare)), language)</strong>"),
        (EvidenceStrings.half[language], "\(time(times.range(of: 0.5), language))<br><strong>\(EvidenceStrings.speedWords(ProposalRules.contrast(own, times)), language)</strong>"),
        (EvidenceStrings.nineTenths[language], time(times.range(of: 0.9), language)),
      ]))
      """
  }

  private static func entered(_ evaluation: Evaluation, _ language: Language) -> HTML {
    guard let before = evaluation.before else { return "<p>\(EvidenceStrings.noBefore, language)</p>" }
    let own = evaluation.evidence.counts.here.onTimeShare
    let difference = own.flatMap { mine in before.share.map { mine.difference(to: $0) } }
    var pairs: [(term: String, answer: HTML)] = []
    if let share = before.share {
      pairs.append(
        (
          EvidenceStrings.onTime[language],
          "\(EvidenceStrings.share(share), language)\(difference.map { "; \(EvidenceStrings.difference($0), language)" as HTML })<br><strong>\(EvidenceStrings.onTimeWords(ProposalRules.contrast(own, share)), language)</strong>"
        ))
    }
    for (name, days) in [(EvidenceStrings.half, before.halfDays), (EvidenceStrings.nineTenths, before.nineTenthsDays)] {
      if let days { pairs.append((name[language], "\(EvidenceStrings.workingDays(days), language)")) }
    }
    pairs.append((EvidenceStrings.source[language], "\(before.source)"))
    return """
      <h3>\(EvidenceStrings.beforeEntered, language)</h3><p class="muted">\(EvidenceStrings.cases(before.n), language)</p>
      \(Component.facts(pairs))\(when: before.halfDays != nil, "<p class=\"muted\">\(EvidenceStrings.pointOnly, language)</p>")
      """
  }

  /// Drawn only where there is something to compare with.
  private static func charts(_ evaluation: Evaluation, _ language: Language) -> HTML {
    let evidence = evaluation.evidence
    let shares = [
      (EvidenceStrings.own, evidence.counts.here.onTimeShare),
      (EvidenceStrings.before, evidence.before?.times.onTimeShare ?? evaluation.before?.share),
      (EvidenceStrings.others, evidence.others?.times.onTimeShare),
    ].compactMap { name, share in share.map { (name, $0) } }
    let times = [
      (EvidenceStrings.own, evidence.counts.here.range(of: 0.5)), (EvidenceStrings.before, evidence.before?.times.range(of: 0.5)),
      (EvidenceStrings.others, evidence.others?.times.range(of: 0.5)),
    ].compactMap { name, range in range.map { (name, $0) } }
    let note = EvidenceStrings.chartNote[language]
    let most = times.map { Double($0.1.high ?? $0.1.point) }.max() ?? 1
    return """
      \(when: shares.count > 1, RangeChart(
        title: EvidenceStrings.onTimeChart[language], note: note, most: 1,
        lines: shares.map { name, share in
          .init(name: name[language], words: EvidenceStrings.share(share)[language], point: share.share, low: share.low, high: share.high)
        }).html)
      \(when: times.count > 1, RangeChart(
        title: EvidenceStrings.halfChart[language], note: note, most: most,
        lines: times.map { name, range in
          .init(name: name[language], words: EvidenceStrings.time(range)[language], point: Double(range.point), low: Double(range.low), high: range.high.map(Double.init))
        }).html)
      """
  }

  static func method(_ language: Language) -> HTML {
    """
    <details class="more"><summary>\(EvidenceStrings.method, language)</summary><ul>\(EvidenceStrings.methods.html { "<li>\($0, language)</li>" })</ul></details>
    """
  }
}
