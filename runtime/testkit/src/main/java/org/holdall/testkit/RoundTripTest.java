package org.holdall.testkit;

import java.util.List;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** One trip: of today's plugin, or from a version of it that was released. */
final class RoundTripTest extends AbstractTestDescriptor {
  private final long seed;
  private final String version;
  private final @Nullable Tree released;

  RoundTripTest(UniqueId parent, Class<?> type, long seed) {
    super(parent.append("seed", Long.toString(seed)), "seed " + seed, ClassSource.from(type));
    this.seed = seed;
    this.version = "";
    this.released = null;
  }

  RoundTripTest(UniqueId parent, Class<?> type, long seed, String version, Tree released) {
    super(parent.append("released", version), "released " + version, ClassSource.from(type));
    this.seed = seed;
    this.version = version;
    this.released = released;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  /**
   * Makes the trip.
   *
   * @throws AssertionError if it lost or changed something
   * @throws org.holdall.engine.HoldallException if a backup or the restore fails
   */
  void run(PluginTrip plugin) {
    List<String> lost = released == null ? plugin.run(seed) : plugin.run(seed, released);
    if (!lost.isEmpty()) {
      throw new AssertionError(plugin.step().tree().id()
          + (version.isEmpty() ? "" : " of version " + version)
          + " does not come back as it was (seed = "
          + seed + "L):\n  " + String.join("\n  ", lost));
    }
  }
}
