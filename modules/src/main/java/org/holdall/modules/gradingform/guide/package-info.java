/** Plugin gradingform_guide: forms with points and a remark for each criterion. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.gradingform.guide;
