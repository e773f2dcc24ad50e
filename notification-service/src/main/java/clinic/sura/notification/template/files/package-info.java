/** Reads the texts of each language from its file and writes calendar files. */
@NullMarked
package clinic.sura.notification.template.files;

import org.jspecify.annotations.NullMarked;
