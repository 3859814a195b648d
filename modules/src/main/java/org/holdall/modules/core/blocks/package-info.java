/** Blocks beside a course or an activity: {@code block.xml}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.blocks;
