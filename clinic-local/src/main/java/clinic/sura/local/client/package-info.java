/** Calls the clinic's APIs as a person of some role would. */
@NullMarked
package clinic.sura.local.client;

import org.jspecify.annotations.NullMarked;
