/** Protocols over HTTP. */
@NullMarked
package clinic.sura.treatment.protocol.web;

import org.jspecify.annotations.NullMarked;
