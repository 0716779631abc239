extension Answer {
  /// The same answer, which may also load what these directives say: a page that fetches, or plays sound. Every
  /// other page keeps the stricter policy.
  /// - Parameter directives: such as `media-src 'self'`.
  package func alsoAllowing(_ directives: [String]) -> Answer {
    let missing = directives.filter { directive in
      !Entrance.policy.contains(directive.prefix { $0 != " " })
    }
    var answer = self
    answer.headers.append(("content-security-policy", ([Entrance.policy] + missing).joined(separator: "; ")))
    return answer
  }
}
