/** The plugin {@code qbank_customfields}: a site's own fields of questions. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.qbank.customfields;
