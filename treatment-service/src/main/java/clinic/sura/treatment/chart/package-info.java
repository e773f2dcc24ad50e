/** The chart of a patient: its encounters, and the ledger of every unit given. */
@NullMarked
package clinic.sura.treatment.chart;

import org.jspecify.annotations.NullMarked;
