package org.holdall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"holdall " + text(), "Java " + System.getProperty("java.version")};
  }

  static String text() {
    try (InputStream in = Version.class.getResourceAsStream("holdall.properties")) {
      if (in == null) {
        throw new IllegalStateException("holdall.properties is not on the class path");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
