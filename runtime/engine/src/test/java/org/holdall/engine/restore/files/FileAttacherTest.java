package org.holdall.engine.restore.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdall.engine.database.Inserts;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.restore.files.FileAttacher.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAttacherTest {
  private static final String PLACES = "filepath, filename, contextid, itemid";

  @TempDir
  Path folder;

  private FilesSite site;
  private boolean sameSite;
  private final List<String> written = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void open() throws SQLException {
    site = new FilesSite(folder);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  /** Restores the files of context 70, area intro, to context 900; users up to 9 became a hundredfold. */
  private Set<String> attach() throws IOException {
    FileRecords records = site.records();
    AttachedAreas areas = new AttachedAreas(site.check(new Findings()));
    areas.addAll(70, 900, "mod_choice", "intro");
    return attach(records, areas);
  }

  private Set<String> attach(FileRecords records, AttachedAreas areas) throws IOException {
    try (Transaction transaction = site.database.transaction()) {
      Set<String> needed = attach(transaction, records, areas);
      transaction.commit();
      return needed;
    }
  }

  private Set<String> attach(Transaction transaction, FileRecords records, AttachedAreas areas)
      throws IOException {
    Target target = new Target(
        site::size,
        old -> old < 10 ? old * 100 : 0,
        2,
        5_000,
        sameSite,
        written::add,
        warnings::add);
    return new FileAttacher(transaction, areas, target).attach(records);
  }

  @Test
  void anotherAreaHasTheSameFiles() throws Exception {
    site.content("hello");
    site.file("filepath", "/a/", "filename", "f.txt");
    FileRecords records = site.records();
    AttachedAreas areas = new AttachedAreas(site.check(new Findings()));
    areas.addAll(70, 900, "mod_choice", "intro");
    areas.copy(70, 900, "mod_choice", "intro", "post", 33);
    areas.copy(71, 901, "mod_choice", "intro", "post", 34);
    attach(records, areas);
    assertThat(site.rows(
            "filearea, itemid, contextid, filepath", "mdl_files WHERE filename = 'f.txt'"))
        .containsExactlyInAnyOrder("intro 0 900 /a/", "post 33 900 /a/");
  }

  @Test
  void aFileAndItsFolders() throws Exception {
    String hash = site.content("hello");
    site.file(
        "filepath",
        "/a/b/",
        "filename",
        "h\u00fc.txt",
        "mimetype",
        "text/plain",
        "source",
        "$@X@$",
        "author",
        "A",
        "license",
        "",
        "sortorder",
        "4",
        "status",
        "7",
        "timecreated",
        "1");
    site.file("filepath", "/", "filename", ".", "contenthash", FileRows.EMPTY);
    assertThat(attach()).containsExactlyInAnyOrder(hash, FileRows.EMPTY);
    assertThat(site.rows(
            "filepath, filename, contenthash, contextid, component, filearea, itemid, userid, filesize, mimetype, status, "
                + "source, author, license, timecreated, timemodified, sortorder, referencefileid",
            "mdl_files WHERE filename <> '.'"))
        .containsExactly("/a/b/ h\u00fc.txt " + hash
            + " 900 mod_choice intro 0 300 5 text/plain 0 x A null 5000 5000 4 null");
    assertThat(site.rows(
            PLACES + ", userid, filesize, contenthash, mimetype, status, source, author, license,"
                + " timecreated, timemodified, sortorder",
            "mdl_files WHERE filename = '.'"))
        .containsExactly(
            "/ . 900 0 300 0 " + FileRows.EMPTY + " null 0 null null null 5000 5000 0",
            "/a/ . 900 0 300 0 " + FileRows.EMPTY + " null 0 null null null 5000 5000 0",
            "/a/b/ . 900 0 300 0 " + FileRows.EMPTY + " null 0 null null null 5000 5000 0");
    assertThat(site.rows("pathnamehash", "mdl_files"))
        .containsExactlyInAnyOrder(
            FilesSite.hash("/900/mod_choice/intro/0/a/b/h\u00fc.txt"),
            FilesSite.hash("/900/mod_choice/intro/0/a/b/."),
            FilesSite.hash("/900/mod_choice/intro/0/a/."),
            FilesSite.hash("/900/mod_choice/intro/0/."));
  }

  @Test
  void filesOfUnknownUsersBelongToTheRestorer() throws Exception {
    site.content("hello");
    site.file("filename", "a", "userid", "77");
    site.file("filename", "b", "userid", "$@NULL@$");
    attach();
    assertThat(site.rows("filename, userid", "mdl_files")).containsExactly(". 2", "a 2", "b 2");
  }

  @Test
  void onlyWhatIsAttachedIsRestored() throws Exception {
    site.content("hello");
    site.file("filename", "context", "contextid", "71");
    site.file("filename", "component", "component", "mod_quiz");
    site.file("filename", "area", "filearea", "content");
    assertThat(attach()).isEmpty();
    assertThat(site.rows("*", "mdl_files")).isEmpty();
  }

  @Test
  void itemsGetTheirNewIdsEvenIfTheDatabaseHasNotGivenThemYet() throws Exception {
    site.content("hello");
    site.file("itemid", "5", "filename", "five");
    site.file("itemid", "6", "filename", "six");
    FileRecords records = site.records();
    AttachedAreas areas = new AttachedAreas(site.check(new Findings()));
    try (Transaction transaction = site.database.transaction()) {
      Inserts inserts = transaction.inserts();
      long context = inserts.reserve("context");
      inserts.add("context", List.of("contextlevel"), context, new Object[] {70L});
      areas.add(70, context, "mod_choice", "intro", 5, 55);
      attach(transaction, records, areas);
      transaction.commit();
    }
    String real = site.rows("id", "mdl_context WHERE contextlevel = 70").get(0);
    assertThat(site.rows("filename, contextid, itemid, pathnamehash", "mdl_files"))
        .containsExactly(
            ". " + real + " 55 " + FilesSite.hash("/" + real + "/mod_choice/intro/55/."),
            "five " + real + " 55 " + FilesSite.hash("/" + real + "/mod_choice/intro/55/five"));
  }

  @Test
  void whatIsThereStays() throws Exception {
    site.content("hello");
    site.run(
        "INSERT INTO mdl_files VALUES (5, 'old', '"
            + FilesSite.hash("/900/mod_choice/intro/0/a.txt")
            + "', 900, 'mod_choice', 'intro', 0, '/', 'a.txt', 1, 1, '', 0, '', '', '', 1, 1, 0, NULL)");
    site.file();
    assertThat(attach()).as("its content is not needed").isEmpty();
    assertThat(site.rows("filename, contenthash", "mdl_files")).containsExactly("a.txt old");
    site.file("filename", "b.txt");
    attach();
    assertThat(site.rows("filename, filesize", "mdl_files"))
        .containsExactly(". 0", "a.txt 1", "b.txt 5");
  }

  @Test
  void aPlaceIsTakenOnce() throws Exception {
    site.content("hello");
    String other = site.content("other");
    site.file();
    site.file("contenthash", other);
    for (int i = 0; i < 450; i++) {
      site.file("filename", "f" + i, "filepath", "/" + i % 7 + "/");
    }
    site.file("contenthash", other, "filename", "f1", "filepath", "/1/");
    site.file("contenthash", other, "filename", ".", "filepath", "/7/");
    assertThat(attach()).doesNotContain(other);
    assertThat(site.rows("filepath", "mdl_files WHERE filename = '.'"))
        .containsExactly("/", "/0/", "/1/", "/2/", "/3/", "/4/", "/5/", "/6/", "/7/");
    assertThat(site.rows("*", "mdl_files")).hasSize(451 + 9);
  }

  @Test
  void withoutContentThereIsNoFile() throws Exception {
    site.file();
    site.file("filename", "empty", "contenthash", "");
    assertThat(attach()).isEmpty();
    assertThat(site.rows("*", "mdl_files")).isEmpty();
  }

  @Test
  void theContentsRealSizeCounts() throws Exception {
    site.content("hello");
    site.file("filesize", "99");
    attach();
    assertThat(site.rows("filesize", "mdl_files WHERE filename = 'a.txt'")).containsExactly("5");
  }

  @Test
  void namesAreStrippedAsMoodleStripsThem() throws Exception {
    site.content("hello");
    site.file("filepath", "/a:b/", "filename", "c|d");
    attach();
    assertThat(site.rows("filepath, filename", "mdl_files"))
        .containsExactly("/ .", "/ab/ .", "/ab/ cd");
  }

  @Test
  void anArchiveMayHaveNoFiles() throws Exception {
    FileRecords none = FileRecords.of(List.of(new FilesStep()), name -> null, text -> text);
    assertThat(attach(none, new AttachedAreas(Set.of("mod_choice/intro")))).isEmpty();
    site.file();
    site.records();
    FileRecords unknown =
        FileRecords.of(List.of(), name -> InputStream::nullInputStream, text -> text);
    assertThat(attach(unknown, new AttachedAreas(Set.of("mod_choice/intro")))).isEmpty();
  }

  private static String reference(long context, String name) {
    return new FileReference(context, "mod_choice", 0, "intro", "/", name).pack();
  }

  private void alias(String name, String type, long repository, String reference) {
    site.file(
        "filename",
        name,
        "repositorytype",
        type,
        "repositoryid",
        Long.toString(repository),
        "reference",
        reference,
        "contenthash",
        FileRows.EMPTY,
        "filesize",
        "0");
  }

  @Test
  void anAliasOfAFileOfTheArchiveStandsForTheRestoredOne() throws Exception {
    site.content("hello");
    alias("alias", "local", 99, reference(70, "a.txt"));
    alias("again", "local", 99, reference(70, "a.txt"));
    site.file();
    attach();
    assertThat(warnings).isEmpty();
    assertThat(written)
        .containsExactlyInAnyOrder("files", "files", "files", "files", "files_reference");
    String moved = reference(900, "a.txt");
    assertThat(site.rows("repositoryid, reference, referencehash", "mdl_files_reference"))
        .containsExactly("12 " + moved + " " + FilesSite.hash(moved));
    assertThat(site.rows("filename, filesize, contenthash, referencefileid", "mdl_files"))
        .containsExactly(
            ". 0 " + FileRows.EMPTY + " null",
            "a.txt 5 " + FilesSite.hash("hello") + " null",
            "again 0 " + FileRows.EMPTY + " 1",
            "alias 0 " + FileRows.EMPTY + " 1");
  }

  @Test
  void onAnotherSiteOtherAliasesAreLeftOut() throws Exception {
    alias("lost", "local", 12, reference(71, "a.txt"));
    alias("gone", "local", 12, reference(70, "none.txt"));
    alias("broken", "local", 12, "?");
    alias("private", "user", 13, reference(70, "a.txt"));
    alias("cloud", "dropbox", 10, "https://cloud.example/x");
    attach();
    assertThat(site.rows("*", "mdl_files")).isEmpty();
    assertThat(site.rows("*", "mdl_files_reference")).isEmpty();
    assertThat(warnings)
        .hasSize(5)
        .contains("The file /cloud of mod_choice intro is left out: it is an alias, and what it "
            + "stands for is not on this site.");
  }

  @Test
  void onTheSameSiteAliasesStayWhatTheyAre() throws Exception {
    sameSite = true;
    site.run(
        "INSERT INTO mdl_files VALUES (5, 'old', '" + FilesSite.hash("/71/mod_choice/intro/0/a.txt")
            + "', 71, 'mod_choice', 'intro', 0, '/', 'a.txt', 1, 3, '', 0, '', '', '', 1, 1, 0, 88)",
        "INSERT INTO mdl_files_reference VALUES (88, 10, 1, 'https://cloud.example/x', '"
            + FilesSite.hash("https://cloud.example/x") + "')");
    alias("local", "local", 12, reference(71, "a.txt"));
    alias("private", "user", 13, reference(71, "a.txt"));
    alias("cloud", "dropbox", 10, "https://cloud.example/x");
    alias("none", "local", 12, reference(71, "none.txt"));
    alias("repository", "dropbox", 14, "https://cloud.example/x");
    attach();
    assertThat(
            site.rows(
                "f.filename, f.contenthash, f.filesize, r.repositoryid",
                "mdl_files AS f JOIN mdl_files_reference AS r ON r.id = f.referencefileid WHERE f.contextid = 900"))
        .containsExactly(
            "cloud old 3 10",
            "local " + FileRows.EMPTY + " 0 12",
            "private " + FileRows.EMPTY + " 0 13");
    assertThat(warnings)
        .hasSize(2)
        .allMatch(line -> line.contains("/none ") || line.contains("/repository "));
  }
}
