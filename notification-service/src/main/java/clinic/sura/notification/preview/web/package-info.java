/** Messages as they would go out, over HTTP. */
@NullMarked
package clinic.sura.notification.preview.web;

import org.jspecify.annotations.NullMarked;
