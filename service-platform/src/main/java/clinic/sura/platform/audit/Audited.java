package clinic.sura.platform.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Calls of this handler method are kept in the audit trail: who, what, when, from which trace. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

  /** The kind of record that is read or written, such as {@code Chart}. */
  String value();

  /** Whether the answer is about every patient of the clinic, too many to be named. */
  boolean everybody() default false;

  /** Whether the call only asks, although its question is long enough to need a body. */
  boolean reading() default false;
}
