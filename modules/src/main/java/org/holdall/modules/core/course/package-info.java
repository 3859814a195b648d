/** The course itself: so far the links to it. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.course;
