/** Badges of the course, with criteria and manual awards. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.badges;
