/** Plugin gradingform_rubric: forms with a list of levels for each criterion. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.gradingform.rubric;
