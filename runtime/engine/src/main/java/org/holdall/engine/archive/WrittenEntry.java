package org.holdall.engine.archive;

/**
 * An entry that is complete.
 *
 * @param size in bytes
 * @param sha256 lower case hexadecimal digits
 */
record WrittenEntry(String name, long size, String sha256) {}
