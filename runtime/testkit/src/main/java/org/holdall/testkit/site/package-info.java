/** Moodle sites made by code, in embedded databases: tables, users, contexts, files. For tests and for trying Holdall without a server. */
@org.jspecify.annotations.NullMarked
package org.holdall.testkit.site;
