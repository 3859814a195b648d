/** Settings: anything that changes what a backup does, with levels, locks and dependencies. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.settings;
