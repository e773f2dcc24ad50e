package clinic.sura.platform.fault;

/** Where a process may be made to die, to prove that nothing is lost there. */
public interface FailPoints {

  String BEFORE_WRITE = "before-write";
  String AFTER_WRITE = "after-write";
  String AFTER_SEND = "after-send";
  String AFTER_HANDLING = "after-handling";

  /** None, which is what every profile but {@code local} has. */
  FailPoints NONE = name -> {};

  /** Called as the process passes the point. */
  void reach(String name);
}
