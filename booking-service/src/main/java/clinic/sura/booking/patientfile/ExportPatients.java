package clinic.sura.booking.patientfile;

import clinic.sura.booking.patient.Identifier;
import clinic.sura.booking.patient.MergeRegister;
import clinic.sura.booking.patient.MergeRegisters;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PatientDetails;
import clinic.sura.booking.patient.Patients;
import clinic.sura.platform.table.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes a clinic's patients as a file that {@link ImportPatients} reads. */
@Service
public class ExportPatients {

  private static final int PAGE = 500;

  private final Patients patients;
  private final MergeRegisters registers;

  public ExportPatients(Patients patients, MergeRegisters registers) {
    this.patients = patients;
    this.registers = registers;
  }

  /** All records of the clinic by name, those that were merged into others too. */
  public String export(String clinicId) {
    MergeRegister register = registers.of(clinicId);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    String after = null;
    do {
      Patients.Page page = patients.search(clinicId, "", after, PAGE);
      page.patients().forEach(each -> rows.add(row(each, register)));
      after = page.next();
    } while (after != null);
    return CsvTable.of(Arrays.stream(Column.values()).map(Column::title).toList(), rows);
  }

  private static List<@Nullable Object> row(Patient patient, MergeRegister register) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (Column column : Column.values()) {
      cells.add(cell(column, patient, register));
    }
    return cells;
  }

  private static @Nullable Object cell(Column column, Patient patient, MergeRegister register) {
    PatientDetails details = patient.details();
    return switch (column) {
      case ID -> patient.id();
      case FAMILY_NAME -> details.name().family();
      case GIVEN_NAME -> details.name().given();
      case BIRTH_DATE -> details.birthDate();
      case PHONE -> details.phone();
      case EMAIL -> details.email();
      case LANGUAGE -> details.language();
      case TIME_ZONE -> details.zone();
      case CHANNELS -> words(details.channels());
      case CONSENTS -> words(details.consents());
      case HN, PASSPORT, NATIONAL_ID ->
          details.identifiers().stream()
              .filter(each -> each.kind() == column.identifierKind())
              .map(Identifier::value)
              .findFirst()
              .orElse(null);
      case REGISTERED_AT -> patient.registeredAt();
      case REPLACED_BY ->
          register.inForce(patient.id()).isPresent() ? register.survivorOf(patient.id()) : null;
    };
  }

  private static String words(Collection<? extends Enum<?>> choices) {
    return choices.stream().map(Enum::name).collect(Collectors.joining(" "));
  }
}
