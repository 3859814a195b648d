package org.holdall.modules.block.glossary_random;

import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.modules.core.blocks.BlockConfig;
import org.holdall.modules.core.blocks.Configuration;

/** The glossary is the restored one or, on the same site, one that the course may show; else none is chosen. */
public final class GlossaryConfig implements BlockConfig {
  private static final String GLOSSARY = "glossary";
  private static final String USABLE =
      "SELECT [id] FROM {glossary} WHERE [id] = ? AND ([course] = ? OR [globalglossary] = 1)";

  @Override
  public String component() {
    return "block_glossary_random";
  }

  @Override
  public boolean restored(Configuration configuration, RestoreScope in) {
    long old = configuration.id(GLOSSARY);
    if (old == 0) {
      return false;
    }
    long now = in.mapped(GLOSSARY, old);
    if (now != 0) {
      configuration.properties().put(GLOSSARY, Configuration.text(in.resolved(now)));
    } else if (!in.sameSite()
        || in.rows(USABLE, 1, old, in.resolved(in.word("COURSE"))).isEmpty()) {
      configuration.properties().remove(GLOSSARY);
    }
    configuration.properties().keySet().removeAll(Set.of("globalglossary", "courseid"));
    return true;
  }
}
