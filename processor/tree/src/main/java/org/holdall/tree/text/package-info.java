/**
 * The text form of a tree: the format of locks ({@code src/main/backup}) and of descriptions
 * ({@code META-INF/holdall}).
 * For the compiler, the lock, the engine and the printers; it knows nothing of files.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.tree.text;
