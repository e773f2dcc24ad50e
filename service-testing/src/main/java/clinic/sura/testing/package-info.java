/** What the tests of every service need. */
@NullMarked
package clinic.sura.testing;

import org.jspecify.annotations.NullMarked;
