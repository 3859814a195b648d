/** Tests of the gradebook's parts. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.grades;
