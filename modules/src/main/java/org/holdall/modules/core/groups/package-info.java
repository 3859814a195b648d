/** Groups and groupings, and how activities refer to them. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.groups;
