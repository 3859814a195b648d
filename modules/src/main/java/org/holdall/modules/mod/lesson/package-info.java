/** The lesson: pages that lead from one to another. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.mod.lesson;
