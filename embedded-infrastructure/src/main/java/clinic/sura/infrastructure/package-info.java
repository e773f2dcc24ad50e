/**
 * A real Kafka broker, a MongoDB-protocol database and a mail inbox that need no installation.
 *
 * <p>Each runs inside the calling JVM through {@code start(…)}, or as a process of its own through
 * its {@code main}. All of them listen on the loopback interface only.
 */
@NullMarked
package clinic.sura.infrastructure;

import org.jspecify.annotations.NullMarked;
