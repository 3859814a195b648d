/** Tags of whatever can be tagged. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.tags;
