/** Tests of the ways into a course. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.enrolments;
