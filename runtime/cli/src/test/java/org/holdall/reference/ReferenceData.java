package org.holdall.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of reference data that {@code -Dholdall.reference} names. */
final class ReferenceData {

  private static final String PROPERTY = System.getProperty("holdall.reference", "");

  static {
    if (PROPERTY.isEmpty()) {
      System.out.println(
          "Reference tests are skipped: -Dholdall.reference=FOLDER is not given (see .ci/run)");
    }
  }

  private ReferenceData() {}

  /** Skips the test when there is no reference data. */
  static void assumePresent() {
    assumeTrue(!PROPERTY.isEmpty(), "no reference data: -Dholdall.reference=FOLDER is not given");
  }

  /** Returns a file of the reference data, or skips the test when there is none at all. */
  static Path file(String name) {
    assumePresent();
    Path file = Path.of(PROPERTY).resolve(name);
    if (!Files.exists(file)) {
      throw new IllegalStateException(file + " is missing in the reference data");
    }
    return file;
  }
}
