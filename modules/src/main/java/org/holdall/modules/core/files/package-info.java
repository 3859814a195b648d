/** Records of the files whose content lies in the archive's pool. */
@org.jspecify.annotations.NullMarked
package org.holdall.modules.core.files;
