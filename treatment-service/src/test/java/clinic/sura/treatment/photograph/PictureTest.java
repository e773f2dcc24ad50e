package clinic.sura.treatment.photograph;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.photograph.Picture.Drawn;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is drawn anew, upright and without anything beside it; whatever is none is refused. */
class PictureTest {

  /** Left half red, right half blue; twice as wide as high. */
  static byte[] redAndBlue(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same JPEG as a camera writes it that was held in some way, with a place in its EXIF. */
  static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] tiff = {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] secret = "GPS 13.7306 N 100.5697 E".getBytes(StandardCharsets.US_ASCII);
    byte[] exif = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    int length = 2 + exif.length + tiff.length + secret.length;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
    bytes.writeBytes(exif);
    bytes.writeBytes(tiff);
    bytes.writeBytes(secret);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }

  private static BufferedImage seen(byte[] file) throws IOException {
    Drawn drawn = Picture.from(file);
    assertThat(drawn).isInstanceOf(Drawn.Upright.class);
    Picture picture = ((Drawn.Upright) drawn).picture();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    assertThat(image.getWidth()).isEqualTo(picture.widthPx());
    assertThat(image.getHeight()).isEqualTo(picture.heightPx());
    return image;
  }

  private static String colour(BufferedImage image, double x, double y) {
    Color colour =
        new Color(
            image.getRGB((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1))));
    return colour.getRed() > colour.getBlue() ? "RED" : "BLUE";
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void a_jpeg_or_a_png_is_drawn_as_a_jpeg(String format) throws IOException {
    BufferedImage image = seen(redAndBlue(format, 200, 100));
    assertThat(image.getWidth()).isEqualTo(200);
    assertThat(colour(image, 0.1, 0.5)).isEqualTo("RED");
    assertThat(colour(image, 0.9, 0.5)).isEqualTo("BLUE");
  }

  @ParameterizedTest(name = "held {0}: {1} x {2}, red at {3}|{4}")
  @CsvSource({
    "1, 200, 100, 0.1, 0.5",
    "2, 200, 100, 0.9, 0.5",
    "3, 200, 100, 0.9, 0.5",
    "4, 200, 100, 0.1, 0.5",
    "5, 100, 200, 0.5, 0.1",
    "6, 100, 200, 0.5, 0.1",
    "7, 100, 200, 0.5, 0.9",
    "8, 100, 200, 0.5, 0.9",
    "9, 200, 100, 0.1, 0.5",
  })
  void however_the_camera_was_held_it_is_upright(
      int orientation, int width, int height, double redX, double redY) throws IOException {
    BufferedImage image = seen(withExif(redAndBlue("jpeg", 200, 100), orientation));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    assertThat(colour(image, redX, redY)).isEqualTo("RED");
    assertThat(colour(image, 1 - redX, 1 - redY)).isEqualTo("BLUE");
  }

  @Test
  void what_the_camera_wrote_beside_the_picture_is_gone() {
    byte[] file = withExif(redAndBlue("jpeg", 200, 100), 6);
    assertThat(text(file)).contains("Exif", "13.7306");
    Drawn drawn = Picture.from(file);
    assertThat(text(((Drawn.Upright) drawn).picture().jpeg())).doesNotContain("Exif", "13.7306");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_large_picture_is_made_smaller() throws IOException {
    BufferedImage image = seen(redAndBlue("jpeg", 6000, 3000));
    assertThat(image.getWidth()).isLessThanOrEqualTo(Picture.LONGEST_SIDE_PX).isGreaterThan(1500);
    assertThat(image.getHeight() * 2).isBetween(image.getWidth() - 2, image.getWidth() + 2);
  }

  @Test
  void what_is_no_picture_is_refused() {
    for (String none :
        new String[] {
          "", "hello", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
          "GIF89a", "%PDF-1.7", "\u00ff\u00d8\u00ff"
        }) {
      assertThat(Picture.from(none.getBytes(StandardCharsets.ISO_8859_1)))
          .as(none)
          .isEqualTo(new Drawn.NotReadable());
    }
    assertThat(Picture.from(redAndBlue("gif", 20, 10))).isEqualTo(new Drawn.NotReadable());
    assertThat(Picture.from(redAndBlue("bmp", 20, 10))).isEqualTo(new Drawn.NotReadable());
  }

  @Test
  void a_broken_picture_is_refused_or_drawn_and_never_a_fault() {
    byte[] whole = redAndBlue("jpeg", 200, 100);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int k = 0; k < 5; k++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThat(Picture.from(broken)).isNotNull();
    }
  }

  /** A file of some bytes that claims to be 60,000 by 60,000 pixels: 10 GB once it is drawn. */
  static byte[] bomb() {
    byte[] png = redAndBlue("png", 20, 10);
    byte[] size = {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60};
    System.arraycopy(size, 0, png, 16, size.length);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
    }
    return png;
  }

  @Test
  void a_decompression_bomb_is_refused_before_it_is_drawn() {
    assertThat(Picture.from(bomb())).isEqualTo(new Drawn.TooManyPixels());
  }
}
