package clinic.sura.treatment.document;

import clinic.sura.treatment.document.ClinicalDocument.Format;
import clinic.sura.treatment.photograph.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.openpdf.text.pdf.PdfReader;

/** A file that somebody will be able to read: what it is, is seen from its content alone. */
record ReadableFile(Format format, byte[] content) {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /**
   * A PDF as it is; a picture, JPEG or PNG, drawn anew as JPEG. Nothing if it is neither, broken,
   * or locked by a password.
   */
  static Optional<ReadableFile> from(byte[] file) {
    if (Arrays.equals(file, 0, Math.min(PDF.length, file.length), PDF, 0, PDF.length)) {
      return isReadable(file) ? Optional.of(new ReadableFile(Format.PDF, file)) : Optional.empty();
    }
    return Picture.from(file) instanceof Picture.Drawn.Upright(Picture picture)
        ? Optional.of(new ReadableFile(Format.JPEG, picture.jpeg()))
        : Optional.empty();
  }

  private static boolean isReadable(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      return reader.getNumberOfPages() > 0;
    } catch (IOException | RuntimeException broken) {
      // Readers throw of all kinds for broken files; none of them is a fault of ours.
      return false;
    }
  }
}
