/** Calendar events of an activity. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.calendar;
