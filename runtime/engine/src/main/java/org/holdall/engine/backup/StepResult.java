package org.holdall.engine.backup;

import java.util.Map;

/**
 * What a structure step wrote.
 *
 * @param rows number of rows by element path, for example {@code choice/answers/answer}, in document order; also paths
 *     without rows
 */
public record StepResult(Map<String, Long> rows) {}
