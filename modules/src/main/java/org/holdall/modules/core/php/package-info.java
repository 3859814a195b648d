/** Data in the form that PHP's {@code serialize} writes. For modules whose tables hold such data. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.php;
