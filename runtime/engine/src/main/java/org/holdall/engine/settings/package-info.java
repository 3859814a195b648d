/** Settings: anything that changes what a backup or a restore does, with levels, locks and dependencies. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.settings;
