/** Contact preferences over HTTP. */
@NullMarked
package clinic.sura.notification.preference.web;

import org.jspecify.annotations.NullMarked;
