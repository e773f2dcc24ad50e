package clinic.sura.platform.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds files against the digests that their records have. */
public final class FileReading {

  private static final int MOST = 100;

  private final List<String> changed = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private long files;

  /**
   * What was found.
   *
   * @param changedIds records whose file is another: at most 100
   * @param missingIds records whose file is not there, or not whole: at most 100
   */
  public record Report(long files, List<String> changedIds, List<String> missingIds) {

    public Report {
      changedIds = List.copyOf(changedIds);
      missingIds = List.copyOf(missingIds);
    }

    public boolean isSound() {
      return changedIds.isEmpty() && missingIds.isEmpty();
    }
  }

  /**
   * A record with a file.
   *
   * @param sha256 as the record has it
   * @param kept that of the file; empty if it is not there, or not whole
   */
  public void file(String recordId, String sha256, Optional<String> kept) {
    files++;
    if (kept.isEmpty()) {
      add(missing, recordId);
    } else if (!kept.get().equals(sha256)) {
      add(changed, recordId);
    }
  }

  private static void add(List<String> ids, String id) {
    if (ids.size() < MOST) {
      ids.add(id);
    }
  }

  public Report report() {
    return new Report(files, changed, missing);
  }
}
