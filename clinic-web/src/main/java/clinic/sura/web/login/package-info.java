/**
 * Who is signed in: OpenID Connect, the session that keeps the tokens, and the security headers.
 */
@NullMarked
package clinic.sura.web.login;

import org.jspecify.annotations.NullMarked;
