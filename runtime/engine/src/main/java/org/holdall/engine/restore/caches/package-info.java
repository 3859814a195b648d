/**
 * What Moodle knows by heart: which of it a row makes Moodle forget, and which no row can reach. Restores call it at their end.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore.caches;
