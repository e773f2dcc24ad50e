/**
 * Photographs of the legs, bound to the patient's consent to them. What is kept is drawn anew from
 * what was sent: nothing that a camera wrote beside the picture, such as where it was taken, stays.
 */
@NullMarked
package clinic.sura.treatment.photograph;

import org.jspecify.annotations.NullMarked;
