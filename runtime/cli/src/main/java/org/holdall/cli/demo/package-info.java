/** A small Moodle site made by code, so that Holdall can be tried without a server. Only the {@code demo} command and tests use it. */
@org.jspecify.annotations.NullMarked
package org.holdall.cli.demo;
