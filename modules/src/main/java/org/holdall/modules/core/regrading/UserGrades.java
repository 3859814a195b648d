package org.holdall.modules.core.regrading;

import java.util.LinkedHashMap;
import java.util.Map;

/** All grades of one user in the course, by item, in the order they were made. */
record UserGrades(long user, Map<Long, Grade> grades) {
  UserGrades(long user) {
    this(user, new LinkedHashMap<>());
  }
}
