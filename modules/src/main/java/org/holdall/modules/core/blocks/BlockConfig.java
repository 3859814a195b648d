package org.holdall.modules.core.blocks;

import java.util.Set;
import org.holdall.engine.structure.RestoreScope;

/**
 * What backup and restore must know of the configuration of one plugin's blocks, if it has links or ids in it. Found by {@link
 * java.util.ServiceLoader}; has a public constructor without parameters.
 */
public interface BlockConfig {

  /** The plugin, for example {@code block_html}. */
  String component();

  /** Names of the properties whose texts have links in them; none unless said otherwise. */
  default Set<String> texts() {
    return Set.of();
  }

  /**
   * Gives a restored block's configuration the ids of this site; all tasks of the restore are done.
   *
   * @param configuration to be changed
   * @param in the block's task
   * @return whether it was changed; false unless said otherwise
   */
  default boolean restored(Configuration configuration, RestoreScope in) {
    return false;
  }
}
