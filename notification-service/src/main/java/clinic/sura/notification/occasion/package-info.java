/**
 * What messages are about: visits, signed sessions and recalls, as their events tell them in any
 * order.
 */
@NullMarked
package clinic.sura.notification.occasion;

import org.jspecify.annotations.NullMarked;
