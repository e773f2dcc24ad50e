/** What every endpoint shares: problem details, entity tags, cursors, idempotency keys. */
@NullMarked
package clinic.sura.platform.web;

import org.jspecify.annotations.NullMarked;
