package clinic.sura.treatment.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;

/** The fonts that come with the service; of the machine's own, none is used. */
final class Typefaces {

  private static final List<String> FILES =
      List.of("NotoSans", "NotoSansThai", "NotoSansSC", "NotoSansTC", "NotoSansJP", "NotoSansKR");

  /** Loaded by the first document: some megabytes that many a service never needs. */
  private static final class Loaded {
    static final Typefaces ALL = new Typefaces();
  }

  private final GlyphLayoutManager layout = new GlyphLayoutManager().setWriteActualText(true);
  private final List<BaseFont> fonts;

  private Typefaces() {
    fonts = FILES.stream().map(this::loaded).toList();
  }

  static Typefaces all() {
    return Loaded.ALL;
  }

  /** Places glyphs: a Thai tone mark stands above its vowel, not on it. */
  GlyphLayoutManager layout() {
    return layout;
  }

  /** The fonts in the order in which one is looked for: Han reads as the language writes it. */
  List<BaseFont> inOrderFor(Locale language) {
    List<BaseFont> ordered = new ArrayList<>(fonts);
    ordered.add(2, ordered.remove(hanFontOf(language)));
    return List.copyOf(ordered);
  }

  private static int hanFontOf(Locale language) {
    return switch (language.getLanguage()) {
      case "ja" -> 4;
      case "ko" -> 5;
      case "zh" -> language.getScript().equals("Hant") ? 3 : 2;
      default -> 2;
    };
  }

  private BaseFont loaded(String name) {
    String file = name + "-Regular.ttf";
    try (InputStream font =
        Objects.requireNonNull(Typefaces.class.getResourceAsStream("/fonts/" + file), file)) {
      Font read = layout.loadFont(file, font, 10);
      return read.getBaseFont();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontLoadException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
