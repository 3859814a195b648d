/** Grade items, grades and their history: of one activity, and of the course's own gradebook. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.grades;
