/** What Moodle itself knows about an activity, whatever its kind: {@code module.xml}. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.module;
