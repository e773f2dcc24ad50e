/** Load runs against the whole local stack, bounded in count and time, on loopback only. */
@NullMarked
package clinic.sura.benchmarks;

import org.jspecify.annotations.NullMarked;
