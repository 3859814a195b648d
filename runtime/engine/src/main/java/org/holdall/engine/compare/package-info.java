/** Says how two archives made from the same data differ. For tests and the command line; knows no plan and no database. */
@NullMarked
package org.holdall.engine.compare;

import org.jspecify.annotations.NullMarked;
