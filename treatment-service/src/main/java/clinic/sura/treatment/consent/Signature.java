package clinic.sura.treatment.consent;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What stands for the hand of who signs. A drawn one is drawn anew, so that nothing stays of what a
 * file may carry beside its picture.
 */
public sealed interface Signature {

  /** A name as it was typed. */
  record Typed(String name) implements Signature {}

  /** A picture. */
  record Drawn(byte[] png) implements Signature {}

  String PNG_URL = "data:image/png;base64,";

  /** A tablet's pad at the finest has less; a small file may claim to be far more. */
  int MOST_PIXELS = 4_000_000;

  /**
   * Reads one as it is sent.
   *
   * @param signature a PNG as a data URL, or a name
   * @return nothing, if it is a data URL without a picture in which something is drawn
   */
  static Optional<Signature> read(String signature) {
    if (!signature.startsWith("data:")) {
      return Optional.of(new Typed(signature));
    }
    if (!signature.startsWith(PNG_URL)) {
      return Optional.empty();
    }
    try {
      byte[] file = Base64.getDecoder().decode(signature.substring(PNG_URL.length()));
      return picture(file).filter(Signature::showsSomething).map(Signature::drawn);
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** As it is kept. */
  static String text(Signature signature) {
    return switch (signature) {
      case Typed(String name) -> name;
      case Drawn(byte[] png) -> PNG_URL + Base64.getEncoder().encodeToString(png);
    };
  }

  private static Optional<BufferedImage> picture(byte[] file) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, true, true);
      return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS
          ? Optional.empty()
          : Optional.of(reader.read(0));
    } catch (IOException | RuntimeException broken) {
      // Readers throw of all kinds for broken files; none of them is a fault of ours.
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static boolean showsSomething(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).anyMatch(pixel -> pixel != pixels[0]);
  }

  private static Signature drawn(BufferedImage image) {
    BufferedImage anew =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    anew.createGraphics().drawImage(image, 0, 0, null);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(anew, "png", png);
    } catch (IOException e) {
      throw new IllegalStateException("a picture in memory can't be written", e);
    }
    return new Drawn(png.toByteArray());
  }
}
