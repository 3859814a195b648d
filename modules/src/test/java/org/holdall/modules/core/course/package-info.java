/** Tests of what a restore says of a course. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.course;
