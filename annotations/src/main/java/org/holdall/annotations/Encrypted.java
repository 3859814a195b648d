package org.holdall.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A secret: in an archive it stands only encrypted. It stands on a field that holds a text.
 *
 * <p>On backup the value is encrypted with the site's own key, and the XML element gets {@code encrypted="true"}; if the site
 * has no key the value is not in the archive at all. On restore it is decrypted, which only the site can that wrote it: elsewhere
 * the column gets NULL, and if it takes none, the row is left out.
 *
 * <pre>{@code
 * @Encrypted String password
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Encrypted {}
