package org.holdall.modules.core.blocks;

import java.util.Set;

/**
 * What a backup must know of the configuration of one plugin's blocks, if it has links in it. Found by {@link
 * java.util.ServiceLoader}; has a public constructor without parameters.
 */
public interface BlockConfig {

  /** The plugin, for example {@code block_html}. */
  String component();

  /** Names of the properties whose texts have links in them. */
  Set<String> texts();
}
