/** Protocols from versioned YAML files, checked when the service starts. */
@NullMarked
package clinic.sura.treatment.protocol.files;

import org.jspecify.annotations.NullMarked;
