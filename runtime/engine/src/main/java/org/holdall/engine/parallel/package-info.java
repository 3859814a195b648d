/** Work that several threads do at the same time, with bounds. For everything in the engine that has enough of it. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.parallel;
