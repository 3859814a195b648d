/** Reads annotated records through their mirrors into the model. Never loads a class of the author. */
@org.jspecify.annotations.NullMarked
package org.holdall.compiler.read;
