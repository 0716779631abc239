extension Transaction {
  /// How often reference data of this name has changed. Read with it, so that no program serves an
  /// old copy.
  package func generation(_ name: StaticString) throws -> Int {
    try first("SELECT n FROM reference_generation WHERE name = \("\(name)")") { $0.int(0) } ?? 0
  }

  /// Says that reference data of this name has changed.
  package func bumpGeneration(_ name: StaticString) throws {
    try run(
      """
      INSERT INTO reference_generation (name, n) VALUES (\("\(name)"), 1)
      ON CONFLICT (name) DO UPDATE SET n = reference_generation.n + 1
      """)
  }
}
