package clinic.sura.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file to be kept by whoever asked for it, and by nobody between. */
public final class CsvAnswer {

  private static final MediaType TABLE = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private CsvAnswer() {}

  /** The answer with that table, under a name without its ending. */
  public static ResponseEntity<byte[]> of(String name, String table) {
    ContentDisposition file = ContentDisposition.attachment().filename(name + ".csv").build();
    return ResponseEntity.ok()
        .contentType(TABLE)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(table.getBytes(StandardCharsets.UTF_8));
  }
}
