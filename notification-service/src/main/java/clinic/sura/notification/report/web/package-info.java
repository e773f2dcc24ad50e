/** The addresses that providers call. */
@NullMarked
package clinic.sura.notification.report.web;

import org.jspecify.annotations.NullMarked;
