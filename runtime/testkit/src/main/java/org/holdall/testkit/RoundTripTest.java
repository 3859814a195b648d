package org.holdall.testkit;

import java.util.List;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** One trip. */
final class RoundTripTest extends AbstractTestDescriptor {
  private final long seed;

  RoundTripTest(UniqueId parent, Class<?> type, long seed) {
    super(parent.append("seed", Long.toString(seed)), "seed " + seed, ClassSource.from(type));
    this.seed = seed;
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
    List<String> lost = plugin.run(seed);
    if (!lost.isEmpty()) {
      throw new AssertionError(plugin.step().tree().id() + " does not come back as it was (seed = "
          + seed + "L):\n  " + String.join("\n  ", lost));
    }
  }
}
