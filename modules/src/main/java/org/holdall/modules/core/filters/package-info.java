/** Filters switched or configured for one activity. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.filters;
