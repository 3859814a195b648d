package org.holdall.benchmarks.course;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.holdall.benchmarks.rows.PlainRows;
import org.holdall.benchmarks.xml.CountedOutput;

/** The same rows read, written as XML and compressed, and back, by code that does nothing else: no checks, no plan, no ids. */
public final class Limit {
  private static final int BUFFER = 1 << 16;
  private static final List<String> ANSWER = List.of("userid", "optionid", "timemodified");
  private static final List<String> USER_ATTRIBUTES = List.of("id", "contextid");
  private static final List<String> USER = List.of(
      "username",
      "idnumber",
      "email",
      "phone1",
      "phone2",
      "institution",
      "department",
      "address",
      "city",
      "country",
      "lastip",
      "picture",
      "description",
      "descriptionformat",
      "imagealt",
      "auth",
      "firstnamephonetic",
      "lastnamephonetic",
      "middlename",
      "alternatename",
      "firstname",
      "lastname",
      "confirmed",
      "policyagreed",
      "deleted",
      "lang",
      "theme",
      "timezone",
      "firstaccess",
      "lastaccess",
      "lastlogin",
      "currentlogin",
      "mailformat",
      "maildigest",
      "maildisplay",
      "autosubscribe",
      "trackforums",
      "timecreated",
      "timemodified",
      "trustbitmask");
  private static final String BELOW_USER = """

          <custom_fields>
          </custom_fields>
          <tags>
          </tags>
          <preferences>
          </preferences>
          <roles>
            <role_overrides>
            </role_overrides>
            <role_assignments>
            </role_assignments>
          </roles>""";

  /** All answers. */
  static final String ANSWERS =
      "SELECT id, userid, optionid, timemodified FROM mdl_choice_answers WHERE choiceid = 1 ORDER BY id";

  /** All users who answered, with their contexts. */
  static final String USERS = "SELECT u.id, c.id, u." + String.join(", u.", USER)
      + " FROM mdl_user u JOIN mdl_context c ON c.contextlevel = 30 AND c.instanceid = u.id"
      + " WHERE u.id > 1000 ORDER BY u.id";

  /** Columns of a user that a restore fills. */
  static final String USER_COLUMNS = "id, mnethostid, " + String.join(", ", USER);

  private Limit() {}

  /** Reads the rows. */
  static long read(Connection connection) throws SQLException, IOException {
    return PlainRows.cursor(connection, ANSWERS, values -> {})
        + PlainRows.cursor(connection, USERS, values -> {});
  }

  /** Reads the rows and writes the XML to a stream; says how many bytes. */
  static long write(Connection connection, OutputStream out) throws SQLException, IOException {
    PlainXml answers = new PlainXml(out, "answer", List.of("id"), ANSWER, "");
    long rows = PlainRows.cursor(connection, ANSWERS, answers);
    answers.flush();
    PlainXml users = new PlainXml(out, "user", USER_ATTRIBUTES, USER, BELOW_USER);
    rows += PlainRows.cursor(connection, USERS, users);
    users.flush();
    return rows;
  }

  /** Reads the rows, writes the XML and compresses it into a file; says how many bytes. */
  static long backup(Connection connection, Path file) throws SQLException, IOException {
    try (OutputStream out = new GZIPOutputStream(
        new BufferedOutputStream(Files.newOutputStream(file), BUFFER), BUFFER)) {
      write(connection, out);
    }
    return Files.size(file);
  }

  /** Unpacks an archive and reads all its XML; says how many bytes. */
  public static long unpack(Path archive) throws IOException, XMLStreamException {
    WstxInputFactory factory = new WstxInputFactory();
    CountedOutput others = new CountedOutput();
    long values = 0;
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), BUFFER);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file, BUFFER))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          values += values(factory.createXMLStreamReader(new BufferedInputStream(tar, BUFFER)));
        } else {
          tar.transferTo(others);
        }
      }
    }
    return values;
  }

  private static long values(XMLStreamReader xml) throws XMLStreamException {
    long length = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
        length += xml.getText().length();
      }
    }
    return length;
  }
}
