/**
 * Empties a course that a restore replaces, in the restore's own transaction. Called before the first row is written, and
 * after all checks have passed.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore.empty;
