/** The block {@code rss_client}: remote news feeds. Found by the engine and {@link java.util.ServiceLoader}, called by nobody. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.block.rss_client;
