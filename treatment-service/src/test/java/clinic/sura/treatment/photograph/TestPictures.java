package clinic.sura.treatment.photograph;

import java.nio.charset.StandardCharsets;

/** Files as cameras and others send them. */
public final class TestPictures {

  private TestPictures() {}

  /** A JPEG in whose EXIF it stands where it was taken. */
  public static byte[] withPlace(int width, int height) {
    return PictureTest.withExif(PictureTest.redAndBlue("jpeg", width, height), 1);
  }

  public static byte[] bomb() {
    return PictureTest.bomb();
  }

  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
