package clinic.sura.treatment.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** A document that is being written, from top to bottom; pages of A4 follow as they are needed. */
public final class Paper {

  private static final float MARGIN_PT = 56;
  private static final float MOST_PICTURE_WIDTH_PT = 240;
  private static final float MOST_PICTURE_HEIGHT_PT = 96;
  private static final Color INK = new Color(0x10, 0x2a, 0x2c);
  private static final Color PALE = new Color(0x55, 0x66, 0x68);
  private static final Color RULE = new Color(0xc8, 0xd2, 0xd3);

  /** Fonts are shared and documents take memory: they are written one after the other. */
  private static final ReentrantLock ONE = new ReentrantLock();

  private final Document document;
  private final Lettering lettering;

  private Paper(Document document, Lettering lettering) {
    this.document = document;
    this.lettering = lettering;
  }

  /**
   * A document as PDF.
   *
   * @param language in whose way Han characters look and lines end
   * @param title as readers show it, and search engines of archives
   */
  public static byte[] written(Locale language, String title, Consumer<Paper> content) {
    ONE.lock();
    try {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      Document document = new Document(PageSize.A4, MARGIN_PT, MARGIN_PT, MARGIN_PT, MARGIN_PT);
      document.setGlyphLayoutManager(Typefaces.all().layout());
      PdfWriter writer = PdfWriter.getInstance(document, pdf);
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.toLanguageTag()));
      document.addTitle(title);
      document.open();
      content.accept(new Paper(document, new Lettering(language)));
      document.close();
      return pdf.toByteArray();
    } finally {
      ONE.unlock();
    }
  }

  public void title(String text) {
    add(lettering.paragraph(text, 17, INK), 2, 8);
  }

  public void heading(String text) {
    add(lettering.paragraph(text, 12.5f, INK), 12, 4);
  }

  public void text(String text) {
    add(lettering.paragraph(text, 10.5f, INK), 0, 5);
  }

  public void note(String text) {
    add(lettering.paragraph(text, 8.5f, PALE), 0, 3);
  }

  /** Points of a list. */
  public void items(List<String> items) {
    for (String item : items) {
      Paragraph point = lettering.paragraph("•  " + item, 10.5f, INK);
      point.setIndentationLeft(14);
      point.setFirstLineIndent(-10);
      add(point, 0, 4);
    }
  }

  /** A name and what stands beside it. */
  public record Field(String name, String value) {}

  /** Names and values, one below the other. */
  public void fields(List<Field> fields) {
    PdfPTable table = table(new float[] {30, 70});
    for (Field field : fields) {
      table.addCell(cell(lettering.paragraph(field.name(), 9.5f, PALE), Rectangle.NO_BORDER));
      table.addCell(cell(lettering.paragraph(field.value(), 10.5f, INK), Rectangle.NO_BORDER));
    }
    document.add(table);
  }

  /** Rows below their heads; heads come again on each page. */
  public void rows(List<String> heads, List<List<String>> rows) {
    PdfPTable table = new PdfPTable(heads.size());
    table.setWidthPercentage(100);
    table.setSpacingBefore(4);
    table.setSpacingAfter(6);
    heads.forEach(
        head -> table.addCell(cell(lettering.paragraph(head, 8.5f, PALE), Rectangle.BOTTOM)));
    table.setHeaderRows(1);
    rows.forEach(
        row ->
            row.forEach(
                value ->
                    table.addCell(cell(lettering.paragraph(value, 8.5f, INK), Rectangle.BOTTOM))));
    document.add(table);
  }

  /** A picture, made smaller where it is larger than a signature has to be. */
  public void picture(byte[] png) {
    try {
      Image image = Image.getInstance(png);
      if (image.getWidth() > MOST_PICTURE_WIDTH_PT || image.getHeight() > MOST_PICTURE_HEIGHT_PT) {
        image.scaleToFit(MOST_PICTURE_WIDTH_PT, MOST_PICTURE_HEIGHT_PT);
      }
      image.setBorder(Rectangle.BOX);
      image.setBorderWidth(0.5f);
      image.setBorderColor(RULE);
      image.setSpacingBefore(4);
      document.add(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfPTable table(float[] widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSpacingAfter(6);
    return table;
  }

  private static PdfPCell cell(Paragraph text, int border) {
    PdfPCell cell = new PdfPCell();
    cell.addElement(text);
    cell.setBorder(border);
    cell.setBorderColor(RULE);
    cell.setBorderWidth(0.5f);
    cell.setPadding(0);
    cell.setPaddingBottom(4);
    cell.setPaddingRight(6);
    cell.setVerticalAlignment(Element.ALIGN_TOP);
    return cell;
  }

  private void add(Paragraph paragraph, float before, float after) {
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    document.add(paragraph);
  }
}
