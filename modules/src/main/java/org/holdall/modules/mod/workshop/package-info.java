/** The workshop: submissions that users assess. Found by the engine, called by nobody; grading strategies and evaluations attach to {@link Workshop}. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.workshop;
