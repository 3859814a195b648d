/** The block {@code tags}: tags in use. Found by {@link java.util.ServiceLoader}, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.block.tags;
