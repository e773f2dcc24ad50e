package clinic.sura.treatment;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.digest.Sha256;
import clinic.sura.platform.file.FileStore;
import clinic.sura.testing.Api;
import clinic.sura.testing.ServiceTest;
import clinic.sura.treatment.document.ClinicalDocument;
import clinic.sura.treatment.document.ClinicalDocuments;
import clinic.sura.treatment.photograph.Photograph;
import clinic.sura.treatment.photograph.Photograph.Posture;
import clinic.sura.treatment.photograph.Photograph.View;
import clinic.sura.treatment.photograph.Photographs;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A photograph or a document that is not the one that was kept is found. */
@ServiceTest
class TamperedFilesTest {

  /** Of several parts. */
  private static final byte[] FILE = new byte[700_000];

  static {
    new Random(1).nextBytes(FILE);
  }

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Autowired private Api api;
  @Autowired private MongoDatabase database;
  @Autowired private Photographs photographs;
  @Autowired private ClinicalDocuments documents;

  private final String id = UUID.randomUUID().toString();

  private List<String> findings() {
    return api.as("MANAGER")
        .get("/api/records/verification")
        .expect(200)
        .json()
        .get("findings")
        .valueStream()
        .filter(each -> each.get("id").asString().equals(id))
        .map(each -> each.get("wrong").asString())
        .toList();
  }

  private static byte[] changed() {
    byte[] changed = FILE.clone();
    changed[500_000] ^= 1;
    return changed;
  }

  @Test
  void a_photograph_with_another_picture_or_none_is_found() {
    photographs.keepPicture(TestClinic.CLINIC, id, FILE);
    photographs.insert(
        new Photograph(
            id,
            TestClinic.CLINIC,
            "somebody",
            1,
            LocalDate.parse("2026-12-01"),
            View.BACK,
            Posture.RELAXED,
            "consent",
            10,
            10,
            Sha256.hex(FILE),
            NOW,
            "Ploy",
            null),
        List.of(),
        Cause.none());
    assertThat(findings()).isEmpty();

    FileStore pictures = new FileStore(database, "pictures");
    pictures.keep(TestClinic.CLINIC, id, changed());
    assertThat(findings()).containsExactly("PHOTOGRAPH_CHANGED");
    pictures.erase(TestClinic.CLINIC, id);
    assertThat(findings()).containsExactly("PHOTOGRAPH_FILE_MISSING");
    pictures.keep(TestClinic.CLINIC, id, FILE);
    database
        .getCollection("photographs")
        .updateOne(eq("_id", id), set("sha256", Sha256.hex(changed())));
    assertThat(findings()).containsExactly("PHOTOGRAPH_CHANGED");
    photographs.erase(TestClinic.CLINIC, "somebody");
    assertThat(findings()).as("erased as it may be").isEmpty();
  }

  @Test
  void a_document_with_another_file_or_a_part_of_it_is_found() {
    documents.keepFile(TestClinic.CLINIC, id, FILE);
    documents.insert(
        new ClinicalDocument(
            id,
            TestClinic.CLINIC,
            "somebody",
            1,
            ClinicalDocument.Kind.REPORT,
            "Report",
            null,
            ClinicalDocument.Format.PDF,
            FILE.length,
            Sha256.hex(FILE),
            NOW,
            "Ploy",
            null));
    assertThat(findings()).isEmpty();

    new FileStore(database, "documentFiles").keep(TestClinic.CLINIC, id, changed());
    assertThat(findings()).containsExactly("DOCUMENT_CHANGED");
    database
        .getCollection("documentFiles.chunks")
        .deleteOne(
            com.mongodb.client.model.Filters.and(
                eq("files_id", TestClinic.CLINIC + "/" + id), eq("n", 1)));
    assertThat(findings()).containsExactly("DOCUMENT_FILE_MISSING");
    documents.erase(TestClinic.CLINIC, "somebody");
  }
}
