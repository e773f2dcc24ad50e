package clinic.sura.platform.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document as a file for whoever asked for it, to be looked at, and for nobody between. */
public final class PdfAnswer {

  private PdfAnswer() {}

  /** The answer with that document, under a name without its ending. */
  public static ResponseEntity<byte[]> of(String name, byte[] pdf) {
    ContentDisposition file = ContentDisposition.inline().filename(name + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(pdf);
  }
}
