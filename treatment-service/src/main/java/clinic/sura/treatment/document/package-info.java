/**
 * Documents of a patient that came from elsewhere: referrals, reports, certificates, letters. What
 * was filed by mistake stays in the record and is marked so, as a paper chart would have it; it is
 * not shown any more but to who asks for it.
 */
@NullMarked
package clinic.sura.treatment.document;

import org.jspecify.annotations.NullMarked;
