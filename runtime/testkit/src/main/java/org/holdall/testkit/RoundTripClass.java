package org.holdall.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.testkit.released.ReleasedLocks;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.InstallXml;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** One class with {@link RoundTrip}: as many tests as trips. */
final class RoundTripClass extends AbstractTestDescriptor {
  private static final String MOODLE = "4.5";

  private final RoundTrip trip;
  private final long first;

  RoundTripClass(UniqueId parent, Class<?> type, RoundTrip trip) {
    super(parent.append("class", type.getName()), type.getSimpleName(), ClassSource.from(type));
    this.trip = trip;
    this.first = trip.seed() == 0 ? System.nanoTime() : trip.seed();
    for (long seed = first; seed < first + trip.times(); seed++) {
      addChild(new RoundTripTest(getUniqueId(), type, seed));
    }
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  /**
   * What is to be tested.
   *
   * @throws HoldallException if nothing was generated for the plugin, or its tables cannot be read
   */
  PluginTrip plugin() {
    return new PluginTrip(InstalledSteps.of(trip.value()), catalogue());
  }

  /** A test for each released lock of the plugin. */
  List<RoundTripTest> released(PluginTrip plugin) {
    String id = plugin.step().tree().id();
    return ReleasedLocks.of(Path.of(trip.released()), id).entrySet().stream()
        .map(lock ->
            new RoundTripTest(getUniqueId(), trip.value(), first, lock.getKey(), lock.getValue()))
        .toList();
  }

  private Catalogue catalogue() {
    Catalogue moodle = Catalogue.load(MOODLE);
    Path tables = Path.of(trip.tables());
    if (!Files.exists(tables)) {
      return moodle;
    }
    try (InputStream in = Files.newInputStream(tables)) {
      return moodle.with(InstallXml.read(in, tables.toString()));
    } catch (IOException e) {
      throw new HoldallException(
          tables + " cannot be read (" + e.getMessage() + "); check your rights", e);
    }
  }
}
