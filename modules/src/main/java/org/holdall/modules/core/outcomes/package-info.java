/** Outcomes: their definitions, and the scales that they bring along. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.outcomes;
