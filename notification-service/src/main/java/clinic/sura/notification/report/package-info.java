/** What providers tell of by themselves: receipts, and what patients write. */
@NullMarked
package clinic.sura.notification.report;

import org.jspecify.annotations.NullMarked;
