package org.holdall.engine.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.holdall.engine.HoldallException;
import org.holdall.engine.LaterException;
import org.jspecify.annotations.Nullable;

/** Recognises archives that are no backup of Moodle 2 or later, by what they hold at the top. */
final class OtherFormats {
  /** What says which format it is stands in the first bytes. */
  private static final int HEAD = 8 << 10;

  private static final String CONVERT =
      ". Holdall restores backups of Moodle 2.0 and later; converters come with a later version. ";

  private @Nullable String found;

  /**
   * Looks at an entry.
   *
   * @return its content from the beginning
   * @throws IOException if it cannot be read
   */
  InputStream look(String name, InputStream content) throws IOException {
    switch (name) {
      case "moodle.xml" ->
        found = "a backup of Moodle 1.9 or earlier" + CONVERT
            + "Let Moodle restore it, and back it up again.";
      case "course_settings/canvas_export.txt" ->
        found = "an export of Canvas" + CONVERT + "Export it as Common Cartridge for Moodle.";
      case "imsmanifest.xml" -> {
        byte[] head = content.readNBytes(HEAD);
        String canvas = found;
        found = canvas != null
            ? canvas
            : manifest(new String(head, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        return new SequenceInputStream(new ByteArrayInputStream(head), new EntryInput(content));
      }
      default -> {
        // says nothing
      }
    }
    return content;
  }

  private static String manifest(String head) {
    String cartridge = "an IMS Common Cartridge ";
    String name;
    if (head.contains("imsccv1p1") || head.contains("imscc_1_1") || head.contains(">1.1.0<")) {
      name = cartridge + "1.1";
    } else if (head.contains("imsccv1p2") || head.contains("imsccv1p3")) {
      name = cartridge + (head.contains("imsccv1p2") ? "1.2" : "1.3");
    } else if (head.contains("imscc") || head.contains("common cartridge")) {
      name = cartridge + "1.0";
    } else if (head.contains("bbcoursepackage") || head.contains("blackboard.com")) {
      name = "an export of Blackboard";
    } else if (head.contains("adlcp") || head.contains("scorm")) {
      name = "a SCORM package";
    } else {
      name = "an IMS content package";
    }
    return name + CONVERT + "Let Moodle restore it, and back it up again.";
  }

  /** The exception for an archive that is no backup, but something known; null if nobody knows what it is. */
  @Nullable
  HoldallException refusal(String file) {
    return found == null ? null : new LaterException(file + " is " + found.strip());
  }
}
