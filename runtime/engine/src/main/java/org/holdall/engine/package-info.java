/** The engine: runs backups described by generated code. Its packages are rooms with one idea each. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine;
