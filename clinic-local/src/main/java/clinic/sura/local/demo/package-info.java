/** The demo clinic and the main story, played through the public APIs. */
@NullMarked
package clinic.sura.local.demo;

import org.jspecify.annotations.NullMarked;
