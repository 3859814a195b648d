package org.holdall.engine.inspect;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.holdall.engine.HoldallException;

/**
 * What {@code moodle_backup.xml} says. Every map is by XML name and lacks what the file lacks.
 *
 * @param information single values: {@code moodle_version}, {@code original_course_fullname}, ...
 * @param detail of the backup itself: {@code backup_id}, {@code type}, {@code mode}, ...
 * @param activities each with {@code moduleid}, {@code modulename}, {@code title}, {@code directory}, ...
 * @param sections each with {@code sectionid}, {@code title}, {@code directory}
 * @param settings values by name
 */
public record BackupHeader(
    Map<String, String> information,
    Map<String, String> detail,
    List<Map<String, String>> activities,
    List<Map<String, String>> sections,
    Map<String, String> settings) {
  /** Name of the file. */
  public static final String NAME = "moodle_backup.xml";

  private static final String ROOT = "/moodle_backup/information";

  /**
   * Reads it.
   *
   * @throws HoldallException if it is not well-formed, or describes no backup
   */
  public static BackupHeader read(InputStream in) {
    try (SafeXml xml = SafeXml.open(in, NAME)) {
      return read(xml);
    }
  }

  /**
   * Reads it to its end.
   *
   * @throws HoldallException if it is not well-formed, or describes no backup
   */
  public static BackupHeader read(SafeXml xml) {
    BackupHeader header = new BackupHeader(
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new LinkedHashMap<>());
    Deque<String> path = new ArrayDeque<>(List.of(""));
    Map<String, String> item = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    boolean found = false;
    for (int event = xml.next(); event >= 0; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        text.setLength(0);
        path.push(path.element() + "/" + xml.reader().getLocalName());
        found |= path.element().equals(ROOT);
        if (path.element().equals(ROOT + "/details/detail")) {
          header.detail.put(
              "backup_id", String.valueOf(xml.reader().getAttributeValue(null, "backup_id")));
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.reader().getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        header.end(path.pop(), text.toString(), item);
        text.setLength(0);
      }
    }
    if (!found) {
      throw new HoldallException(
          NAME + " describes no backup: it has no moodle_backup/information. Use another archive.");
    }
    return header;
  }

  private void end(String path, String text, Map<String, String> item) {
    String parent = path.substring(0, path.lastIndexOf('/'));
    String name = path.substring(parent.length() + 1);
    switch (parent.startsWith(ROOT) ? parent.substring(ROOT.length()) : "outside") {
      case "" -> information.put(name, text);
      case "/details/detail" -> detail.put(name, text);
      case "/contents/activities/activity", "/contents/sections/section", "/settings/setting" ->
        item.put(name, text);
      case "/contents/activities" -> take(activities, item);
      case "/contents/sections" -> take(sections, item);
      case "/settings" -> {
        settings.put(item.getOrDefault("name", ""), item.getOrDefault("value", ""));
        item.clear();
      }
      default -> {}
    }
    information.keySet().removeAll(List.of("details", "contents", "settings"));
  }

  private static void take(List<Map<String, String>> list, Map<String, String> item) {
    list.add(Map.copyOf(item));
    item.clear();
  }

  /** A value of {@link #information}, empty if the file lacks it. */
  public String get(String name) {
    return information.getOrDefault(name, "");
  }
}
