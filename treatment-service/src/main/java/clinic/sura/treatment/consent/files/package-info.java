/** Texts of consents from versioned YAML files, checked when the service starts. */
@NullMarked
package clinic.sura.treatment.consent.files;

import org.jspecify.annotations.NullMarked;
