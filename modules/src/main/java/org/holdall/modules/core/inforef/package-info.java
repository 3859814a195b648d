/** The list of ids that one activity refers to: {@code inforef.xml}. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.inforef;
