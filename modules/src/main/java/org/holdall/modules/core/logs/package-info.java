/** What Moodle wrote down about users before it had log stores, and when each was last in the course. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.logs;
