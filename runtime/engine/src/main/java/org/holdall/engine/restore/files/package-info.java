/** Files of an archive on their way to what was restored. The restore's steps say what belongs where. */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.restore.files;
