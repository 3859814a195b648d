/** The course itself, and the links to it. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.course;
