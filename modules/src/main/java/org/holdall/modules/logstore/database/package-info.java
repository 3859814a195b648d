/** Plugin logstore_database: a log in another database. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.logstore.database;
