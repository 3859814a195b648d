/** Competencies linked to an activity. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.competencies;
