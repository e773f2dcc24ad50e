/** The links in messages, by which patients act without signing in. */
@NullMarked
package clinic.sura.notification.link;

import org.jspecify.annotations.NullMarked;
