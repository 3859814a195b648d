/** Holds the shape of the house. */
@NullMarked
package org.holdall.architecture;

import org.jspecify.annotations.NullMarked;
