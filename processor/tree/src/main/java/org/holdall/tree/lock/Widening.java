package org.holdall.tree.lock;

import java.util.List;
import java.util.Map;

/** Which Java types hold every value of another. */
final class Widening {
  private static final List<String> WHOLE =
      List.of("byte", "short", "int", "long", "BigInteger", "BigDecimal");
  private static final List<String> FLOATING = List.of("float", "double", "BigDecimal");
  private static final Map<String, String> PRIMITIVE = Map.of(
      "Byte",
      "byte",
      "Short",
      "short",
      "Integer",
      "int",
      "Long",
      "long",
      "Float",
      "float",
      "Double",
      "double",
      "Boolean",
      "boolean",
      "Character",
      "char");

  private Widening() {}

  /** True if every value of the first type is a value of the second; null is no matter of types here. */
  static boolean allowed(String from, String to) {
    String was = simple(from);
    String is = simple(to);
    return was.equals(is)
        || is.equals("String")
        || before(WHOLE, was, is)
        || before(FLOATING, was, is);
  }

  private static boolean before(List<String> types, String was, String is) {
    return types.contains(was) && types.indexOf(was) < types.indexOf(is);
  }

  private static String simple(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return PRIMITIVE.getOrDefault(name, name);
  }
}
