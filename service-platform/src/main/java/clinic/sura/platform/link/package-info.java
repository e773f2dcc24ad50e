/** Signed links: an address that lets its bearer see one thing without signing in. */
@NullMarked
package clinic.sura.platform.link;

import org.jspecify.annotations.NullMarked;
