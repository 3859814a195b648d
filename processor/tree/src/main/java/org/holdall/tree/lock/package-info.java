/**
 * The lock: the committed shape of a backup tree, and what a change of the tree means for archives that exist.
 * For the compiler (which only reads locks), the Maven goals (which write them) and tests.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.tree.lock;
