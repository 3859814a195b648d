/** Sections of a course: {@code section.xml}. Found by the engine, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.section;
