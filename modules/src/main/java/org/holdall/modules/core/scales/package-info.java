/** Definitions of the scales that a backup uses. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.scales;
