/** The feedback: questions of all types, and what was answered. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.feedback;
