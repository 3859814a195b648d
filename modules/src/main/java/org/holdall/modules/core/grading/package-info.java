/** Grading by forms: what is graded so in an activity, the forms, and how they were filled in. Kinds of form attach to it. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.grading;
