/** The ledger over HTTP. */
@NullMarked
package clinic.sura.notification.message.web;

import org.jspecify.annotations.NullMarked;
