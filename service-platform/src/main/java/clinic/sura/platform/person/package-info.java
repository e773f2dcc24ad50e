/** What a service keeps of a person: to be given to them, as the law asks for. */
@NullMarked
package clinic.sura.platform.person;

import org.jspecify.annotations.NullMarked;
