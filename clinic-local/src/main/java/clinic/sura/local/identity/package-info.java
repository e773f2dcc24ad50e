/** The identity provider of the local stack: OpenID Connect with demo users. */
@NullMarked
package clinic.sura.local.identity;

import org.jspecify.annotations.NullMarked;
