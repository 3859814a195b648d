package org.holdall.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.inspect.BackupHeader;
import org.holdall.engine.inspect.Inspection;

/** Puts the parts of an archive together as a person sees the course: sections, their activities, blocks within these. */
final class ArchiveNodes {
  private static final String BLOCKS = "/blocks/";

  private final Inspection archive;
  private final Map<String, Inspection.Part> parts = new LinkedHashMap<>();
  private final Map<String, List<Map<String, String>>> activities;
  private final Map<String, List<Map<String, String>>> subsections;
  private final Map<String, List<String>> blocks = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private ArchiveNodes(Inspection archive) {
    this.archive = archive;
    activities = by("sectionid", archive.header().activities());
    subsections = by("parentcmid", archive.header().sections());
    for (Inspection.Part part : archive.parts()) {
      parts.put(part.name(), part);
      int at = part.name().indexOf(BLOCKS);
      if (at > 0) {
        blocks
            .computeIfAbsent(part.name().substring(0, at), owner -> new ArrayList<>())
            .add(part.name());
      }
    }
    blocks.values().forEach(names -> names.sort(null)); // archives have them in any order
  }

  private static Map<String, List<Map<String, String>>> by(
      String name, List<Map<String, String>> items) {
    Map<String, List<Map<String, String>>> found = new HashMap<>();
    for (Map<String, String> item : items) {
      found.computeIfAbsent(item.getOrDefault(name, ""), v -> new ArrayList<>()).add(item);
    }
    return found;
  }

  /** The parts of the first level, in their order. */
  static List<ArchiveNode> of(Inspection archive) {
    return new ArchiveNodes(archive).all();
  }

  private List<ArchiveNode> all() {
    BackupHeader header = archive.header();
    List<ArchiveNode> all = new ArrayList<>();
    if (parts.containsKey("course")) {
      all.add(node("course", "", "course", "course", blocks("course")));
    }
    subsections.getOrDefault("", List.of()).forEach(section -> all.add(section(section, true)));
    for (Map<String, String> activity :
        header.activities()) { // of one activity, no section is there
      if (!used.contains(directory(activity))) {
        all.add(activity(activity, false));
      }
    }
    all.add(shared());
    for (Inspection.Part part : archive.parts()) {
      if (!used.contains(part.name())) {
        all.add(node(part.name(), "", part.name(), "", List.of()));
      }
    }
    return all;
  }

  private ArchiveNode section(Map<String, String> section, boolean top) {
    List<ArchiveNode> within = new ArrayList<>();
    for (Map<String, String> activity :
        activities.getOrDefault(section.getOrDefault("sectionid", ""), List.of())) {
      if (!used.contains(directory(activity))) {
        within.add(activity(activity, top));
      }
    }
    return node("section", title(section), directory(section), "section", within);
  }

  /** An activity; {@code top} if it may have sections, which have none again. */
  private ArchiveNode activity(Map<String, String> activity, boolean top) {
    String directory = directory(activity);
    String module = activity.getOrDefault("modulename", "activity");
    used.add(directory);
    List<ArchiveNode> within = blocks(directory);
    String id = activity.getOrDefault("moduleid", "");
    if (top && !id.isEmpty()) {
      subsections.getOrDefault(id, List.of()).forEach(each -> within.add(section(each, false)));
    }
    return node(module, title(activity), directory, module, within);
  }

  private List<ArchiveNode> blocks(String directory) {
    List<ArchiveNode> found = new ArrayList<>();
    for (String name : blocks.getOrDefault(directory, List.of())) {
      String block = name.substring((directory + BLOCKS).length()).replaceFirst("_\\d+$", "");
      found.add(node("block " + block, "", name, "", List.of()));
    }
    return found;
  }

  /** The files at the top. */
  private ArchiveNode shared() {
    List<ArchiveNode> files = new ArrayList<>();
    long bytes = 0;
    for (Inspection.Part part : archive.parts()) {
      if (!part.folder()) {
        bytes += part.bytes();
        files.add(node(part.name(), "", part.name(), "", List.of()));
      }
    }
    return new ArchiveNode("shared", "", "", files.size(), bytes, Map.of(), files);
  }

  private ArchiveNode node(
      String kind, String title, String directory, String main, List<ArchiveNode> within) {
    used.add(directory);
    Inspection.Part part = parts.get(directory);
    String file = main.isEmpty() ? directory : directory + "/" + main + ".xml";
    Map<String, Integer> rows = new LinkedHashMap<>(archive.rows().getOrDefault(file, Map.of()));
    rows.remove("activity"); // what every activity's file is wrapped in
    return new ArchiveNode(
        kind,
        title,
        directory,
        part == null ? 0 : part.entries(),
        part == null ? 0 : part.bytes(),
        rows,
        within);
  }

  private static String title(Map<String, String> item) {
    return item.getOrDefault("title", "");
  }

  private static String directory(Map<String, String> item) {
    return item.getOrDefault("directory", "");
  }
}
