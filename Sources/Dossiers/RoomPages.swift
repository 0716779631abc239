import Storage
import Web

/// The pages of this room, by what people come for.
struct RoomPages {
  private let workshop: Workshop
  private let counter: CounterDesk
  private let decisions: DecisionDesk
  private let attachments: AttachmentDesk
  private let uploads: UploadDesk
  private let tracking: TrackingPages
  private let dossiers: DossierPages

  init(_ database: Database, _ workshop: Workshop, _ files: FileStore) {
    self.workshop = workshop
    counter = CounterDesk(workshop)
    decisions = DecisionDesk(workshop)
    attachments = AttachmentDesk(workshop, files: files)
    uploads = UploadDesk(database: database, workshop: workshop)
    tracking = TrackingPages(desk: TrackingDesk(workshop), messages: MessageDesk(workshop))
    dossiers = DossierPages(desk: decisions, files: files, uploads: uploads)
  }

  /// Files that come in at the office, on paper slips and at people's homes.
  var intake: [Route] {
    CounterPages(desk: counter, decisions: decisions).routes + SlipPages(desk: SlipDesk(workshop)).routes
      + HomeVisitPages(desk: HomeVisitDesk(workshop)).routes
  }

  /// Applying and correcting from home, and what staff do with both.
  var fromHome: [Route] {
    let apply = ApplyDesk(workshop)
    let holders = HolderPages(desk: apply, uploads: uploads)
    return holders.routes + ApplyPages(desk: apply, files: attachments, holders: holders, receipts: counter).routes
      + CorrectionPages(desk: CorrectionDesk(workshop), files: attachments, holders: holders).routes
      + DraftCounterPages(desk: apply).routes + UploadPages(desk: uploads).routes
  }

  /// What the desks of an office do with a file.
  var handling: [Route] {
    let hops = HopPages(desk: HopDesk(workshop), links: HopLinkDesk(workshop), decisions: decisions, dossiers: dossiers)
    return dossiers.routes + hops.routes + HopLinkPages(desk: HopLinkDesk(workshop)).routes
      + OutsidePages(desk: OutsideDesk(workshop)).routes
      + MessagePages(desk: MessageDesk(workshop), dossiers: dossiers, attachments: attachments).routes
      + ConflictPages(dossiers: dossiers).routes + SuperiorPages(desk: decisions, attachments: attachments).routes
      + CounterObjectionPages(desk: ObjectionDesk(workshop), dossiers: dossiers).routes
  }

  /// What residents see of their file, and everyone of promises.
  var following: [Route] {
    tracking.routes + ObjectionPages(desk: ObjectionDesk(workshop), tracking: tracking).routes
      + WhyPages(desk: WhyDesk(workshop), tracking: tracking).routes + PromisePages(desk: PromiseDesk(workshop)).routes
      + LatePages(desk: BrokenPromiseDesk(workshop)).routes
      + AskedPages(desk: AskedDesk(workshop), tracking: tracking).routes
  }

  var figures: [Route] {
    FigurePages(desk: decisions).routes + RegencyPages(workshop: workshop).routes + NodePages(workshop: workshop).routes
      + ExportPages(desk: ExportDesk(workshop)).routes
  }

  /// What programs may ask and do.
  var programs: [Route] {
    TrackingAPI(pages: tracking).routes + DossierAPI(counter: counter, desk: decisions).routes
      + FigureAPI(desk: decisions).routes
  }
}
