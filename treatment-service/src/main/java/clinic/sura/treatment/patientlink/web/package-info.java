/** What is behind the links of patients, over HTTP. Nobody is signed in there. */
@NullMarked
package clinic.sura.treatment.patientlink.web;

import org.jspecify.annotations.NullMarked;
