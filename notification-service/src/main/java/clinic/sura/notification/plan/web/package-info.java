/** What changes the messages that are planned, over HTTP. */
@NullMarked
package clinic.sura.notification.plan.web;

import org.jspecify.annotations.NullMarked;
