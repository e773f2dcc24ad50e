/** Traces that go with an event from the write that caused it to its last consumer. */
@NullMarked
package clinic.sura.platform.telemetry;

import org.jspecify.annotations.NullMarked;
