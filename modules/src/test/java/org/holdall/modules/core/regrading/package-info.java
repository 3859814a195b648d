@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.regrading;
