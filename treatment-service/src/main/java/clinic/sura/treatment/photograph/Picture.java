package clinic.sura.treatment.photograph;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that was drawn anew, upright, as JPEG without anything beside it.
 *
 * @param jpeg at most {@value #LONGEST_SIDE_PX} pixels high and wide
 */
public record Picture(byte[] jpeg, int widthPx, int heightPx) {

  static final int LONGEST_SIDE_PX = 2400;

  /** What a good camera takes; a small file may claim to be far more. */
  private static final long MOST_PIXELS = 80_000_000;

  private static final float QUALITY = 0.88f;
  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  /** Pictures take memory: they are drawn one after the other. */
  private static final Semaphore ONE = new Semaphore(1);

  /** What became of it. */
  public sealed interface Drawn {
    record Upright(Picture picture) implements Drawn {}

    /** It is no JPEG and no PNG, or a broken one. */
    record NotReadable() implements Drawn {}

    record TooManyPixels() implements Drawn {}
  }

  /** Draws a file, whatever it claims to be. */
  public static Drawn from(byte[] file) {
    ONE.acquireUninterruptibly();
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return new Drawn.NotReadable();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return read(reader, file);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // Readers throw of all kinds for broken files; none of them is a fault of ours.
      return new Drawn.NotReadable();
    } finally {
      ONE.release();
    }
  }

  private static Drawn read(ImageReader reader, byte[] file) throws IOException {
    if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
      return new Drawn.NotReadable();
    }
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      return new Drawn.TooManyPixels();
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int everyNth = Math.max(1, Math.max(width, height) / LONGEST_SIDE_PX);
    param.setSourceSubsampling(everyNth, everyNth, 0, 0);
    BufferedImage upright = upright(reader.read(0, param), orientation(file));
    return new Drawn.Upright(new Picture(jpeg(upright), upright.getWidth(), upright.getHeight()));
  }

  /** 1 to 8, as EXIF has it; 1 if the file says nothing. */
  private static int orientation(byte[] file) {
    try {
      List<JPEGSegment> segments =
          JPEGSegmentUtil.readSegments(
              ImageIO.createImageInputStream(new ByteArrayInputStream(file)), JPEG.APP1, "Exif");
      for (JPEGSegment segment : segments) {
        InputStream exif = segment.data();
        exif.skipNBytes(1); // A padding byte follows the name.
        Entry orientation =
            new TIFFReader()
                .read(ImageIO.createImageInputStream(exif))
                .getEntryById(TIFF.TAG_ORIENTATION);
        if (orientation != null && orientation.getValue() instanceof Number number) {
          return number.intValue();
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      // Without a word on it, a picture is upright.
    }
    return 1;
  }

  private static BufferedImage upright(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean turned = orientation >= 5 && orientation <= 8;
    int uprightWidth = turned ? height : width;
    int uprightHeight = turned ? width : height;
    double scale = Math.min(1, (double) LONGEST_SIDE_PX / Math.max(uprightWidth, uprightHeight));
    BufferedImage drawn =
        new BufferedImage(
            Math.max(1, (int) Math.round(uprightWidth * scale)),
            Math.max(1, (int) Math.round(uprightHeight * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.scale(scale, scale);
    graphics.drawImage(image, turn(orientation, width, height), null);
    graphics.dispose();
    return drawn;
  }

  /** From how the camera was held to how the picture is seen. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
        writer.setOutput(output);
        writer.write(null, new IIOImage(image, null, null), param);
      }
      return bytes.toByteArray();
    } finally {
      writer.dispose();
    }
  }
}
