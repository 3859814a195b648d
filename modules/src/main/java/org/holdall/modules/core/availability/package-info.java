/**
 * Conditions under which users get at an activity or a section; Moodle keeps them as JSON in one column. For the hooks of
 * records that have such a column.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.availability;
