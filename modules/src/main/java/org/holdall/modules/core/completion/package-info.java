/** Completion: of one activity by its users, and of the whole course. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.completion;
