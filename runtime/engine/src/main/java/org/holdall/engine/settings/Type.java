package org.holdall.engine.settings;

import java.util.Locale;
import org.holdall.engine.HoldallException;

/** What values a setting takes. */
public enum Type {
  /** {@code 1} or {@code 0}. */
  BOOL {
    @Override
    String clean(String name, String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "1", "true", "yes", "on" -> "1";
        case "0", "false", "no", "off", "" -> "0";
        default -> throw refused(name, value, "1 or 0");
      };
    }
  },
  /** A whole number. */
  INT {
    @Override
    String clean(String name, String value) {
      if (!value.matches("-?\\d{1,18}")) {
        throw refused(name, value, "a whole number");
      }
      return value;
    }
  },
  /** A file name without folders, ending in {@code .mbz}. */
  FILE {
    @Override
    String clean(String name, String value) {
      if (value.isBlank()
          || value.startsWith(".")
          || value.matches("(?s).*[\\p{Cntrl}&<>\"`|':\\\\/].*")) {
        throw refused(name, value, "a plain file name");
      }
      return value.endsWith(".mbz") ? value : value + ".mbz";
    }
  },
  /** A path of plain names. */
  PATH {
    @Override
    String clean(String name, String value) {
      if (value.contains("..") || value.matches("(?s).*[\\p{Cntrl}&<>\"`|':\\\\].*")) {
        throw refused(name, value, "a path without ..");
      }
      return value;
    }
  },
  /** Any text without tags. */
  TEXT {
    @Override
    String clean(String name, String value) {
      if (value.indexOf('<') >= 0) {
        throw refused(name, value, "a text without tags");
      }
      return value;
    }
  };

  /** The value in the form it is kept. */
  abstract String clean(String name, String value);

  private static HoldallException refused(String name, String value, String expected) {
    return new HoldallException(
        "The setting " + name + " cannot be \"" + value + "\". Give " + expected + ".");
  }
}
