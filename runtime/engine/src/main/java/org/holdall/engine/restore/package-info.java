/**
 * Restores archives: checks, plan, tasks, steps, mappings. {@link org.holdall.engine.restore.Restore} is the way in; nothing
 * here names a plugin.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore;
