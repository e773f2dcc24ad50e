/** Charts in MongoDB. */
@NullMarked
package clinic.sura.treatment.chart.mongo;

import org.jspecify.annotations.NullMarked;
