package clinic.sura.treatment.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class PaperTest {

  @ParameterizedTest
  @CsvSource({
    "en, Élodie Nguyễn agrees",
    "th, ข้าพเจ้าเข้าใจว่าไม่มีการรับประกันผล ที่ปั๊มน้ำ",
    "zh-Hans, 我已阅读并理解本同意书",
    "zh-Hant, 我已閱讀並理解本同意書",
    "ja, 髙﨑さんは治療に同意します",
    "ko, 시술에 동의합니다"
  })
  void every_language_can_be_read_again(String language, String text) throws IOException {
    byte[] pdf =
        Paper.written(Locale.forLanguageTag(language), "A title", paper -> paper.text(text));

    assertThat(textOf(pdf)).contains(bare(text));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A title");
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Tj) ET Q /JavaScript <</S/URI>> \\",
        "<script>alert(1)</script> & %PDF-1.7",
        "a\nb\r\nc\u2028d\u0000e\u0007f",
        "\u202Eesrever \u200F",
        "𠮷 Ж א ع 😀",
        "ผผผผิิิิิ์์์์",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "\uD800 lone"
      })
  void no_name_breaks_it(String name) throws IOException {
    byte[] pdf =
        Paper.written(
            Locale.ENGLISH,
            name,
            paper -> {
              paper.title(name);
              paper.items(List.of(name, ""));
              paper.fields(List.of(new Paper.Field(name, name)));
              paper.rows(List.of("Head", "Other"), List.of(List.of(name, name)));
              paper.text("The end");
            });

    assertThat(textOf(pdf)).contains("Theend");
  }

  @Test
  void what_no_font_has_is_named_by_its_code_point() throws IOException {
    byte[] pdf = Paper.written(Locale.JAPAN, "Name", paper -> paper.text("𠮷野\u202E家"));

    assertThat(textOf(pdf)).contains("[U+20BB7]野[U+202E]家");
  }

  @Test
  void many_rows_take_many_pages_each_with_its_heads() throws IOException {
    List<List<String>> rows = Collections.nCopies(120, List.of("ทดสอบ", "10 U"));

    byte[] pdf =
        Paper.written(
            Locale.ENGLISH, "Rows", paper -> paper.rows(List.of("Lot number", "Units"), rows));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      assertThat(second.getText(document)).contains("Lot number");
    }
  }

  /** Its text without spaces and ends of lines, which are a matter of layout. */
  public static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return bare(new PDFTextStripper().getText(document));
    }
  }

  /** As {@link #textOf} has it; a Thai am is two signs where it is drawn. */
  public static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace("\u0E4D\u0E32", "\u0E33")
        .replaceAll("\\s+", "");
  }
}
