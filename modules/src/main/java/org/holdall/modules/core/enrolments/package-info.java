/** Who takes part in the course, and by what way they came in. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.enrolments;
