/**
 * Maven goals around locks: thin, everything that decides is in {@code org.holdall.tree.lock}. For Maven only.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.maven;
