package org.holdall.engine.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.holdall.engine.archive.Archives;
import org.holdall.engine.archive.Container;
import org.holdall.engine.archive.Digests;

/** A small sound backup of one activity. */
public final class Sample {
  /** Large enough that the archive can afford a list of its entries. */
  public static final String PICTURE = picture();

  private Sample() {}

  private static String picture() {
    byte[] noise = new byte[60_000];
    new Random(1).nextBytes(noise);
    return HexFormat.of().formatHex(noise);
  }

  /** Name of the pool entry. */
  public static String pool() {
    var sha1 = Digests.sha1();
    sha1.update(PICTURE.getBytes(UTF_8));
    String hash = Digests.hex(sha1);
    return "files/" + hash.substring(0, 2) + "/" + hash;
  }

  /** Writes it. */
  public static Path write(Path target, Container container) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name : new String[] {"module", "choice", "roles", "grades", "filters"}) {
      xml(entries, "activities/choice_56/" + name + ".xml", "<x>1</x>");
    }
    for (String name :
        new String[] {"roles", "groups", "scales", "outcomes", "questions", "users"}) {
      xml(entries, name + ".xml", "<x>1</x>");
    }
    String hash = pool().substring(9);
    xml(entries, "files.xml", """
        <files>
          <file id="1"><contenthash>da39a3ee5e6b4b0d3255bfef95601890afd80709</contenthash><filename>.</filename></file>
          <file id="2"><contenthash>%s</contenthash><filepath>/</filepath><filename>a.png</filename>
            <repositoryid>$@NULL@$</repositoryid></file>
          <file id="3"><contenthash>0000000000000000000000000000000000000000</contenthash><filename>b.png</filename>
            <repositoryid>4</repositoryid></file>
        </files>
        """.formatted(hash));
    xml(entries, "moodle_backup.xml", """
        <moodle_backup><information>
          <name>backup.mbz</name><moodle_release>4.5.6</moodle_release><include_files>1</include_files>
          <original_course_fullname>A &amp; B</original_course_fullname>
          <details><detail backup_id="abc"><type>activity</type><mode>10</mode></detail></details>
          <contents><activities><activity><moduleid>56</moduleid><modulename>choice</modulename><title>Lunch</title>
            <directory>activities/choice_56</directory></activity></activities></contents>
          <settings>
            <setting><level>root</level><name>users</name><value>1</value></setting>
            <setting><level>root</level><name>filters</name><value>1</value></setting>
            <setting><level>root</level><name>comments</name><value>0</value></setting>
          </settings>
        </information></moodle_backup>
        """);
    return Archives.write(target, container, entries, Map.of(pool(), PICTURE.getBytes(UTF_8)));
  }

  private static void xml(Map<String, byte[]> entries, String name, String body) {
    entries.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body).getBytes(UTF_8));
  }
}
