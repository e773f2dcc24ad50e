package clinic.sura.treatment.session;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.assessment.KnownFacts;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.consent.Consents;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.practitioner.Practitioners;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.ProtocolApprovals;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.protocol.Windows;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.ProposedSession;
import clinic.sura.treatment.rules.ProposedSession.HeldCredential;
import clinic.sura.treatment.rules.ProposedSession.Injector;
import clinic.sura.treatment.rules.ProposedSession.Prerequisites;
import clinic.sura.treatment.rules.ProposedSession.VialUse;
import clinic.sura.treatment.rules.Rules;
import clinic.sura.treatment.session.TreatmentSession.DraftSession;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import clinic.sura.treatment.vial.Vials;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Brings what the rules ask for together, and asks them. */
@Service
class SessionRules {

  private final KnownFacts facts;
  private final Vials vials;
  private final Protocols protocols;
  private final Practitioners practitioners;
  private final Consents consents;
  private final Sessions sessions;
  private final PatientMerges merges;
  private final ProtocolApprovals approvals;

  SessionRules(
      KnownFacts facts,
      Vials vials,
      Protocols protocols,
      Practitioners practitioners,
      Consents consents,
      Sessions sessions,
      PatientMerges merges,
      ProtocolApprovals approvals) {
    this.facts = facts;
    this.vials = vials;
    this.protocols = protocols;
    this.practitioners = practitioners;
    this.consents = consents;
    this.sessions = sessions;
    this.merges = merges;
    this.approvals = approvals;
  }

  /**
   * Who stands behind a session.
   *
   * @param injectorId the practitioner who injects; null if the signer is none
   * @param secondChecked whether a second person has checked dilution and dose
   */
  record People(@Nullable String injectorId, boolean secondChecked) {}

  Protocol protocolOf(SessionHeader header) {
    return protocols.get(header.protocolId());
  }

  /** What follows from a session, by those that the chart knows before it. */
  Windows.Derived windows(SessionHeader header, Chart chart) {
    return protocolOf(header)
        .windows()
        .of(header.on(), chart.daysBefore(header.id(), header.programme(), header.on()));
  }

  /** What contradicts the anatomy that the session's protocol knows. */
  List<Misplaced> misplaced(SessionHeader header, List<PlacedPoint> placed) {
    return Misplaced.among(placed, protocolOf(header).area());
  }

  /** The vials of these ids, as far as they exist. */
  Map<String, Vial> vials(String clinicId, Collection<String> ids) {
    Map<String, Vial> found = new LinkedHashMap<>();
    vials.all(clinicId, ids).forEach(vial -> found.put(vial.id(), vial));
    return found;
  }

  Map<String, Vial> vialsOf(SessionHeader header, List<InjectionPoint> points) {
    return vials(header.clinicId(), SessionReview.dosesByVial(points).keySet());
  }

  /** The points with product, lot and volume of their vials, which must all be there. */
  static List<InjectionPoint> measured(List<PlacedPoint> placed, Map<String, Vial> vials) {
    return placed.stream().map(point -> InjectionPoint.from(vial(vials, point), point)).toList();
  }

  private static Vial vial(Map<String, Vial> vials, PlacedPoint point) {
    Vial vial = vials.get(point.vialId());
    if (vial == null) {
      throw new IllegalStateException("vial " + point.vialId() + " is gone");
    }
    return vial;
  }

  /**
   * What the rules have to say, by what was known on the session's day.
   *
   * @param at the instant that vials and the consent are judged at
   */
  List<Finding> findings(
      SessionHeader header,
      List<InjectionPoint> points,
      Map<String, Vial> vials,
      Instant at,
      Chart chart,
      People people) {
    ProposedSession proposed =
        new ProposedSession(
            header.patientId(),
            header.on(),
            at,
            header.planned(),
            points.stream().map(InjectionPoint::proposed).toList(),
            uses(header, points, vials),
            injector(header.clinicId(), people.injectorId()),
            people.secondChecked(),
            prerequisites(header, at));
    return Rules.ofSession(
        protocolOf(header),
        facts.of(header.clinicId(), header.patientId(), header.programme(), header.on()),
        chart.givenWithout(header.id()).stream()
            .filter(given -> !given.on().isAfter(header.on()))
            .toList(),
        proposed);
  }

  private Prerequisites prerequisites(SessionHeader header, Instant at) {
    String clinicId = header.clinicId();
    return new Prerequisites(
        consents.toTreatment(clinicId, header.patientId(), header.programme(), at),
        sessions.drafts(clinicId, merges.idsOf(clinicId, header.patientId())).stream()
            .filter(draft -> !draft.points().isEmpty())
            .map(draft -> draft.header().on())
            .filter(day -> day.isBefore(header.on()))
            .sorted()
            .toList(),
        !protocols.isOwn(header.protocolId())
            || approvals.of(clinicId).stream()
                .anyMatch(each -> each.protocolId().equals(header.protocolId())));
  }

  private @Nullable Injector injector(String clinicId, @Nullable String injectorId) {
    return Optional.ofNullable(injectorId)
        .flatMap(id -> practitioners.find(clinicId, id))
        .map(
            known ->
                new Injector(
                    known.name(),
                    known.credentials().stream()
                        .map(
                            held ->
                                new HeldCredential(
                                    held.kind(), held.validFrom(), held.validUntil()))
                        .toList()))
        .orElse(null);
  }

  /** Of a draft: the practitioner of the visit stands for whoever will sign. */
  static People expected(DraftSession draft, Chart chart) {
    return new People(
        chart
            .encounter(draft.header().appointmentId())
            .map(encounter -> encounter.visit().practitionerId())
            .orElse(null),
        draft.check() != null);
  }

  private static List<VialUse> uses(
      SessionHeader header, List<InjectionPoint> points, Map<String, Vial> vials) {
    List<VialUse> uses = new ArrayList<>();
    Map<String, Dose> doses = SessionReview.dosesByVial(points);
    for (Vial vial : vials.values()) {
      Dose none = new Dose(vial.product(), BigDecimal.ZERO);
      @Nullable Reconstitution how = vial.reconstitution();
      uses.add(
          new VialUse(
              vial.id(),
              vial.lot(),
              vial.expires(),
              how == null ? null : how.at(),
              how == null ? null : how.beyondUse(),
              vial.boundTo().orElse(null),
              vial.quarantinedAt(),
              vial.disposal() == null ? null : vial.disposal().at(),
              vial.leftFor(header.id()),
              doses.getOrDefault(vial.id(), none)));
    }
    return uses;
  }
}
