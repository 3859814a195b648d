package org.holdall.modules.core.php;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON as PHP writes it: slashes escaped, nothing but ASCII, fractions as short as they can be. */
public final class PhpJson {
  private static final JSON JSON_OF_PHP = JSON.builder(new JsonFactoryBuilder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build())
      .enable(JSON.Feature.WRITE_NULL_PROPERTIES)
      .build();

  private PhpJson() {}

  /** Maps in their order, lists, texts, numbers and booleans; null if it is no JSON. */
  public static @Nullable Object read(String json) {
    try {
      return JSON_OF_PHP.anyFrom(json);
    } catch (IOException e) {
      return null;
    }
  }

  /** The JSON of maps, lists, texts, numbers, booleans and nulls. */
  public static String write(Object value) {
    try {
      return JSON_OF_PHP.asString(value);
    } catch (IOException e) {
      throw new IllegalStateException("JSON cannot be written to memory", e);
    }
  }
}
