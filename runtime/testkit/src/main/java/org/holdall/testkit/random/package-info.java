/** Rows for a tree that nobody wrote by hand: every column has a value, every id points to something. Only the round trip calls it. */
@org.jspecify.annotations.NullMarked
package org.holdall.testkit.random;
