package org.holdall.engine.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.holdall.engine.HoldallException;

/** What the disk said, as one line for the user. */
final class DiskErrors {
  private DiskErrors() {}

  /** When this, or something below it, could not be read or written. */
  static HoldallException failed(Path place, IOException e) {
    String reason = reason(e);
    return new HoldallException(
        "Cannot write " + (reason.startsWith(place.toString()) ? "" : place + ": ") + reason
            + ". Nothing was restored; make room, or check the permissions of the data folder.",
        e);
  }

  /** Cause and file, without a full stop. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException at) {
      String what = at.getReason();
      if (what == null) {
        what = e instanceof AccessDeniedException
            ? "permission denied"
            : e instanceof NoSuchFileException
                ? "it is missing"
                : e instanceof FileAlreadyExistsException
                    ? "it exists"
                    : e.getClass().getSimpleName();
      }
      return at.getFile() == null ? what : at.getFile() + ": " + what;
    }
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
