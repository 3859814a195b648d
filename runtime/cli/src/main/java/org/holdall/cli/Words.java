package org.holdall.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Words of an option that stand for constants, in lower case. */
final class Words {
  private Words() {}

  /**
   * The constant of a word.
   *
   * @throws ParameterException if there is none; says which words there are
   */
  static <E extends Enum<E>> E constant(
      CommandSpec spec, Class<E> type, String option, String word) {
    for (E constant : type.getEnumConstants()) {
      if (text(constant).equals(word)) {
        return constant;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        option + " does not know '" + word + "'; it knows "
            + Arrays.stream(type.getEnumConstants())
                .map(Words::text)
                .collect(Collectors.joining(", ")));
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
