/** What patients wrote, over HTTP. */
@NullMarked
package clinic.sura.notification.inbound.web;

import org.jspecify.annotations.NullMarked;
