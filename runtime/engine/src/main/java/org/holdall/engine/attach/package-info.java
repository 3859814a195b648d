/**
 * Puts what plugins attach where their hosts have points for it: of a step and the trees attached to it becomes one step,
 * for both directions. Called by backup and restore before they plan, and by tests of plugins.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.attach;
