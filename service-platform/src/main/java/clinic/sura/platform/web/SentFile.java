package clinic.sura.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Supplier;

/** A file that is the body of a request. */
public final class SentFile {

  private SentFile() {}

  /**
   * The whole of it.
   *
   * @param tooLarge thrown if it has more bytes; no more than that is read of it
   */
  public static byte[] of(HttpServletRequest request, int mostBytes, Supplier<Refusal> tooLarge)
      throws IOException {
    if (request.getContentLengthLong() > mostBytes) {
      throw tooLarge.get();
    }
    byte[] file = request.getInputStream().readNBytes(mostBytes + 1);
    if (file.length > mostBytes) {
      throw tooLarge.get();
    }
    return file;
  }
}
