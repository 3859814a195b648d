/** Takes the names of people out of everything an archive says. For backups that are strictly anonymous. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.anonymise;
