package clinic.sura.booking.patient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds people: whoever looks for a record that was replaced gets the one that stands for it. */
@Service
public class FindPatients {

  private final Patients patients;
  private final MergeRegisters registers;

  public FindPatients(Patients patients, MergeRegisters registers) {
    this.patients = patients;
    this.registers = registers;
  }

  /** The record that stands for the person. */
  public Optional<Patient> find(String clinicId, String id) {
    return patients.find(clinicId, registers.of(clinicId).survivorOf(id));
  }

  /**
   * The records that stand for the people of some records, by the ids that were asked for; without
   * those that there are none of.
   */
  public Map<String, Patient> standingFor(String clinicId, Collection<String> ids) {
    MergeRegister register = registers.of(clinicId);
    Map<String, String> survivors = new HashMap<>();
    ids.forEach(id -> survivors.put(id, register.survivorOf(id)));
    Map<String, Patient> known =
        patients.withIds(clinicId, Set.copyOf(survivors.values())).stream()
            .collect(Collectors.toMap(Patient::id, Function.identity()));
    Map<String, Patient> standing = new HashMap<>();
    survivors.forEach(
        (id, survivor) ->
            Optional.ofNullable(known.get(survivor)).ifPresent(who -> standing.put(id, who)));
    return standing;
  }

  /** All records of the person, in no order. */
  public List<Patient> recordsOf(Patient patient) {
    return patients.withIds(
        patient.clinicId(), registers.of(patient.clinicId()).idsOf(patient.id()));
  }

  /**
   * As {@link Patients#search}, each person once on a page; by a name or number that only a
   * replaced record has, its survivor is found.
   */
  public Patients.Page search(String clinicId, String query, @Nullable String after, int limit) {
    Patients.Page page = patients.search(clinicId, query, after, limit);
    MergeRegister register = registers.of(clinicId);
    if (page.patients().stream().allMatch(each -> register.inForce(each.id()).isEmpty())) {
      return page;
    }
    Map<String, Patient> known = new HashMap<>();
    page.patients().forEach(patient -> known.put(patient.id(), patient));
    Set<String> people = new LinkedHashSet<>();
    page.patients().forEach(patient -> people.add(register.survivorOf(patient.id())));
    List<String> missing = people.stream().filter(id -> !known.containsKey(id)).toList();
    patients.withIds(clinicId, missing).forEach(patient -> known.put(patient.id(), patient));
    List<Patient> found = new ArrayList<>();
    people.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(found::add));
    return new Patients.Page(found, page.next(), page.tooMany());
  }
}
