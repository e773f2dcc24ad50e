/** Where the pages of patients are, as the configuration says. */
@NullMarked
package clinic.sura.notification.link.web;

import org.jspecify.annotations.NullMarked;
