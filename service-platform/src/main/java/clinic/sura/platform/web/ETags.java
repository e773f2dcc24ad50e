package clinic.sura.platform.web;

/** Entity tags: an aggregate's version in quotes. */
public final class ETags {

  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }
}
