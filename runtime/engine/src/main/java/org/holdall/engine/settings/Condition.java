package org.holdall.engine.settings;

/** When a setting locks those that depend on it. */
public enum Condition {
  VALUE {
    @Override
    boolean locks(String value, String compared) {
      return value.equals(compared);
    }
  },
  NOT_VALUE {
    @Override
    boolean locks(String value, String compared) {
      return !value.equals(compared);
    }
  },
  TRUE {
    @Override
    boolean locks(String value, String compared) {
      return isTrue(value);
    }
  },
  FALSE {
    @Override
    boolean locks(String value, String compared) {
      return !isTrue(value);
    }
  },
  CHECKED {
    @Override
    boolean locks(String value, String compared) {
      return isTrue(value);
    }
  },
  NOT_CHECKED {
    @Override
    boolean locks(String value, String compared) {
      return !isTrue(value);
    }
  },
  EMPTY {
    @Override
    boolean locks(String value, String compared) {
      return !isTrue(value);
    }
  },
  NOT_EMPTY {
    @Override
    boolean locks(String value, String compared) {
      return isTrue(value);
    }
  };

  /** Whether a parent of this value locks; {@code compared} matters to the first two only. */
  abstract boolean locks(String value, String compared);

  private static boolean isTrue(String value) {
    return !value.isEmpty() && !value.equals("0");
  }
}
