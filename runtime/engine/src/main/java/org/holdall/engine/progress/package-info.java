/**
 * How far a backup or a restore is, as a tree of weighted parts that any output can draw. Whoever works tells its part; whoever draws
 * listens.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.progress;
