package clinic.sura.treatment.consent;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Signatures as pads and others send them. */
public final class TestSignatures {

  static final String SCRIPT = "<script>alert(1)</script>";

  private TestSignatures() {}

  /** A stroke of the pen on nothing, as the page's pad hands it out. */
  public static String drawn() {
    return url(png(420, 140, true));
  }

  static String blank() {
    return url(png(420, 140, false));
  }

  /** A picture with a script in the text beside it. */
  static String withScript() {
    byte[] png = png(420, 140, true);
    byte[] chunk = chunk("tEXt", ("Comment\0" + SCRIPT).getBytes(StandardCharsets.ISO_8859_1));
    int afterHeader = 33;
    return url(
        ByteBuffer.allocate(png.length + chunk.length)
            .put(png, 0, afterHeader)
            .put(chunk)
            .put(png, afterHeader, png.length - afterHeader)
            .array());
  }

  /** A small file that says it is 60,000 pixels high and wide. */
  public static String bomb() {
    byte[] png = png(42, 14, true);
    byte[] header = ByteBuffer.allocate(13).putInt(60_000).putInt(60_000).put(png, 24, 5).array();
    byte[] chunk = chunk("IHDR", header);
    System.arraycopy(chunk, 0, png, 8, chunk.length);
    return url(png);
  }

  static String url(byte[] file) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(file);
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(4 + data.length)
            .put(type.getBytes(StandardCharsets.ISO_8859_1))
            .put(data)
            .array();
    CRC32 sum = new CRC32();
    sum.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(data.length)
        .put(named)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] png(int width, int height, boolean signed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    if (signed) {
      Graphics2D pen = image.createGraphics();
      pen.setColor(new Color(0x0a2a2c));
      pen.setStroke(new BasicStroke(Math.max(1, height / 50f)));
      pen.drawArc(width / 10, height / 5, width / 3, height / 2, 30, 280);
      pen.drawLine(width / 3, height * 3 / 4, width * 9 / 10, height / 4);
      pen.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
