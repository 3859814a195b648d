package org.holdall.modules.block.html;

import java.util.Set;
import org.holdall.modules.core.blocks.BlockConfig;

/** The block's text is a part of its configuration. */
public final class HtmlConfig implements BlockConfig {
  @Override
  public String component() {
    return "block_html";
  }

  @Override
  public Set<String> texts() {
    return Set.of("text");
  }
}
