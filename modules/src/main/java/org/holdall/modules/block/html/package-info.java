/** The block {@code html}: a text. Found by the engine and {@link java.util.ServiceLoader}, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.block.html;
