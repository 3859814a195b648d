/** Values that leave a site only encrypted. For backup, which encrypts, and restore, which decrypts; nobody else may call it. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.secrets;
