/** Writes what was read: one class per generated type or file, and {@code Output}, through which all files go. */
@org.jspecify.annotations.NullMarked
package org.holdall.compiler.write;
