package org.holdall.engine.settings;

/** Whether a setting is offered to users. */
public enum Visibility {
  VISIBLE,
  HIDDEN
}
