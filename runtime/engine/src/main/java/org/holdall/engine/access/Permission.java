package org.holdall.engine.access;

/** What a role says of a capability at a place. */
enum Permission {
  ALLOW,
  /** Not here; another role may allow it. */
  PREVENT,
  /** Not here, whatever other roles say. */
  PROHIBIT;

  /** By Moodle's number. */
  static Permission of(long number) {
    return number == 1 ? ALLOW : number == -1000 ? PROHIBIT : PREVENT;
  }
}
