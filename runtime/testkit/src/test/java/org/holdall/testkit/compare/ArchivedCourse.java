package org.holdall.testkit.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.archive.ArchiveReader;
import org.holdall.tree.model.Tree;

/** The XML files of a course in two archives, each with the tree that it is of. */
public final class ArchivedCourse {
  private static final Map<String, String> FOLDERS = Map.of(
      "COURSE", "course/",
      "SECTION", "sections/section_\\d+/",
      "ACTIVITY", "activities/[a-z0-9]+_\\d+/",
      "BLOCK", "(course/|activities/[a-z0-9]+_\\d+/)blocks/[a-z_]+_\\d+/",
      "FINAL", "");
  /** About the other files, or, of the pool's, compared without ids. */
  private static final Set<String> OTHERS =
      Set.of("core.inforef", "core.final.moodle_backup", "core.final.files");

  private static final Pattern FILE = Pattern.compile(
      "<contenthash>(\\w+)</contenthash>.*?<component>(\\w+)</component>"
          + ".*?<filearea>(\\w+)</filearea>.*?<filename>([^<]+)</filename>",
      Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("_\\d+/");

  private ArchivedCourse() {}

  /**
   * Finds the files; the course has no two activities of a kind, and its blocks and sections keep their order.
   *
   * @throws AssertionError if one of the archives has a file that the other has not
   */
  public static List<TreeComparison.Pair> pairs(List<Tree> trees, Path one, Path other)
      throws IOException {
    Map<String, byte[]> here = entries(one);
    Map<String, byte[]> there = entries(other);
    if (!here.keySet().equals(there.keySet())) {
      throw new AssertionError(here.keySet() + " became " + there.keySet());
    }
    List<TreeComparison.Pair> pairs = new ArrayList<>();
    for (Tree tree : trees) {
      if (OTHERS.contains(tree.id())) {
        continue;
      }
      for (String task : tree.file() == null ? List.<String>of() : tree.tasks()) {
        String folder = tree.component().startsWith("mod_")
            ? "activities/" + tree.component().substring("mod_".length()) + "_#\\d+/"
            : FOLDERS.getOrDefault(task, "").replace("_\\d+", "_#\\d+");
        Pattern name = Pattern.compile(folder + Pattern.quote(tree.file()));
        for (String entry : here.keySet()) {
          if (name.matcher(entry).matches()) {
            pairs.add(new TreeComparison.Pair(
                tree,
                ArchivedTree.root(Objects.requireNonNull(here.get(entry)), tree),
                ArchivedTree.root(Objects.requireNonNull(there.get(entry)), tree)));
          }
        }
      }
    }
    return pairs;
  }

  /** The files that one archive has and the other has not, a line each. */
  public static List<String> lostFiles(Path one, Path other) throws IOException {
    List<String> lost = files(one);
    List<String> more = new ArrayList<>();
    for (String file : files(other)) {
      if (!lost.remove(file)) {
        more.add("not in the first archive: file " + file);
      }
    }
    lost.forEach(file -> more.add("not in the second archive: file " + file));
    return more;
  }

  /** The files of an archive, without ids: in which area, by which name, with which content. */
  private static List<String> files(Path archive) throws IOException {
    List<String> files = new ArrayList<>();
    Matcher file = FILE.matcher(new String(
        Objects.requireNonNull(entries(archive).get("files.xml")), StandardCharsets.UTF_8));
    while (file.find()) {
      files.add(file.group(2) + " " + file.group(3) + " " + file.group(4) + " " + file.group(1));
    }
    Collections.sort(files);
    return files;
  }

  /** By name, in which an id is the number it has among its like. */
  private static Map<String, byte[]> entries(Path archive) throws IOException {
    Map<String, byte[]> entries =
        new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(name -> name));
    ArchiveReader.read(archive, (name, content) -> {
      if (name.endsWith(".xml")) {
        entries.put(name, content.readAllBytes());
      }
    });
    Map<String, Integer> last = new HashMap<>();
    Map<String, String> folders = new HashMap<>();
    Map<String, byte[]> numbered = new TreeMap<>();
    entries.forEach((name, content) -> {
      StringBuilder shorter = new StringBuilder();
      int done = 0;
      for (int i = name.indexOf('/'); i >= 0; i = name.indexOf('/', i + 1)) {
        String folder = name.substring(0, i + 1);
        String part = name.substring(done, i + 1);
        String kind = shorter + ID.matcher(part).replaceAll("_#");
        shorter.append(
            ID.matcher(part).find()
                ? folders.computeIfAbsent(
                    folder,
                    each ->
                        ID.matcher(part).replaceAll("_#") + last.merge(kind, 1, Integer::sum) + "/")
                : part);
        done = i + 1;
      }
      numbered.put(shorter + name.substring(done), content);
    });
    return numbered;
  }
}
