/// A length of time as people say it.
package enum Spans {
  /// Office seconds, in working days where they fill one.
  package static func office(_ seconds: Int) -> Text {
    let minutes = seconds / 60
    if minutes < 60 { return Text(id: "\(minutes) menit", en: "\(minutes) minutes") }
    if minutes < WorkingTime.minutesOfDay {
      return Text(
        id: "\(Numerals.decimal(Double(minutes) / 60, places: 1)) jam kerja",
        en: "\(Numerals.decimal(Double(minutes) / 60, places: 1)) working hours")
    }
    let days = Numerals.decimal(Double(minutes) / Double(WorkingTime.minutesOfDay), places: 1)
    return Text(id: "\(days) hari kerja", en: "\(days) working days")
  }

  /// Calendar seconds.
  package static func calendar(_ seconds: Int) -> Text {
    let minutes = seconds / 60
    if minutes < 60 { return Text(id: "\(minutes) menit", en: "\(minutes) minutes") }
    if minutes < 1440 { return Text(id: "\(minutes / 60) jam", en: "\(minutes / 60) hours") }
    return Text(id: "\(minutes / 1440) hari", en: "\(minutes / 1440) days")
  }
}
