/**
 * The tree as immutable data: what the compiler writes, the lock compares, the engine reads and the printers print.
 * No dependency, no behaviour beyond looking things up.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.tree.model;
