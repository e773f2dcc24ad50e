/** The thin server, driven over HTTP against a small identity provider and a small service. */
@NullMarked
package clinic.sura.web;

import org.jspecify.annotations.NullMarked;
