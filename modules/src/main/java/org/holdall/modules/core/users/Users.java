package org.holdall.modules.core.users;

import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.ROLE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Join;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Name;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.modules.core.tags.ItemTag;
import org.jspecify.annotations.Nullable;

/** The users that the backup refers to. */
@Plugin("core")
@Step(value = "users", task = Task.FINAL, order = 310)
@When("users")
@BackupElement(value = "users", hooks = UsersHooks.class)
public record Users(@Children List<User> users) {

  /**
   * A user. Passwords stay on the site.
   *
   * @param mnethosturl address of the other site the user comes from; left out for users of this one
   */
  @BackupElement("user")
  @Source(
      table = "user",
      annotated = USER,
      without = {
        "suspended",
        "mnethostid",
        "password",
        "emailstop",
        "calendartype",
        "secret",
        "moodlenetprofile"
      })
  @Join(
      table = "context",
      as = "c",
      on = "c.instanceid = t.id AND c.contextlevel = 30",
      optional = true)
  @Join(table = "config", as = "local", on = "local.name = 'mnet_localhost_id'", optional = true)
  @Join(
      table = "mnet_host",
      as = "h",
      on = "h.id = t.mnethostid AND CONCAT(h.id, '') <> local.value",
      optional = true)
  public record User(
      @Attr long id,

      @Attr @Column("c.id") @Annotate(value = CONTEXT, inforef = false)
      Long contextid,

      @Convert(Anonymous.Username.class) String username,
      @Convert(Anonymous.Blank.class) String idnumber,
      @Convert(Anonymous.Email.class) String email,
      @Convert(Anonymous.Blank.class) String phone1,
      @Convert(Anonymous.Blank.class) String phone2,
      @Convert(Anonymous.Blank.class) String institution,
      @Convert(Anonymous.Blank.class) String department,
      @Convert(Anonymous.Blank.class) String address,
      @Convert(Anonymous.City.class) String city,
      @Convert(Anonymous.Country.class) String country,
      @Convert(Anonymous.Address.class) String lastip,

      @NotAnId("a revision; the picture is a file of the user") @Convert(Anonymous.Zero.class)
      long picture,

      @Convert(Anonymous.Blank.class) String description,
      @Convert(Anonymous.Zero.class) int descriptionformat,
      @Convert(Anonymous.Blank.class) String imagealt,
      @Convert(Anonymous.Auth.class) String auth,
      @Convert(Anonymous.FirstNamePhonetic.class) String firstnamephonetic,
      @Convert(Anonymous.LastNamePhonetic.class) String lastnamephonetic,
      @Convert(Anonymous.MiddleName.class) String middlename,
      @Convert(Anonymous.AlternateName.class) String alternatename,
      @Convert(Anonymous.FirstName.class) String firstname,
      @Convert(Anonymous.LastName.class) String lastname,
      @Column("h.wwwroot") @Convert(LeftOutIfEmpty.class) String mnethosturl,
      int confirmed,
      int policyagreed,
      int deleted,
      String lang,
      String theme,
      String timezone,
      long firstaccess,
      long lastaccess,
      long lastlogin,
      long currentlogin,
      int mailformat,
      int maildigest,
      int maildisplay,
      int autosubscribe,
      int trackforums,
      long timecreated,
      long timemodified,
      long trustbitmask,
      @Children("custom_fields") @When("!anonymize") List<CustomField> customFields,

      @Children(
          value = "tags",
          with = {"component = 'core'", "itemtype = 'user'"})
      @When("!anonymize")
      List<ItemTag> tags,

      @Children("preferences") @When("!anonymize") List<Preference> preferences,
      @Children("roles/role_overrides") @When("!anonymize") List<Override> overrides,

      @Children("roles/role_assignments") @When("!anonymize & role_assignments")
      List<Assignment> assignments) {}

  /** What a site's own profile field says about a user. */
  @BackupElement("custom_field")
  @Source(
      table = "user_info_data",
      key = "userid",
      orderBy = "fieldid",
      without = {"id", "dataformat"})
  @Join(table = "user_info_field", as = "f", on = "f.id = t.fieldid")
  public record CustomField(
      @Attr @Column("fieldid") @NotAnId("restore finds the field by its name and type")
      long id,

      @Column("f.shortname") @Name("field_name") String shortname,
      @Column("f.datatype") @Name("field_type") String datatype,

      @Accept(
          rule = "HOLDALL-RICHTEXT",
          because = "its links stay as the archive has them, as in Moodle")
      @Name("field_data")
      String data) {}

  /** A preference. */
  @BackupElement("preference")
  @Source(table = "user_preferences", key = "userid")
  public record Preference(@Attr long id, String name, String value) {}

  /** A permission that differs in the user's own context. */
  @BackupElement("override")
  @Source(table = "role_capabilities", key = "contextid", of = "contextid")
  public record Override(
      @Attr long id,
      @Annotate(value = ROLE, missing = Missing.SKIP) long roleid,
      String capability,
      long permission,
      long timemodified,

      @NotAnId("restore makes whoever restores the modifier")
      long modifierid) {}

  /** A role that somebody has in the user's own context. Neither role nor user is collected for it. */
  @BackupElement("assignment")
  @Source(table = "role_assignments", key = "contextid", of = "contextid", without = "itemid")
  public record Assignment(
      @Attr long id,

      @Annotate(value = ROLE, inforef = false, missing = Missing.SKIP)
      long roleid,

      @Annotate(value = USER, inforef = false, missing = Missing.SKIP)
      long userid,

      long timemodified,

      @NotAnId("restore makes whoever restores the modifier")
      long modifierid,

      String component,
      long sortorder) {}

  /** A field that is not there when it has nothing to say. */
  public static final class LeftOutIfEmpty implements Converter {
    @java.lang.Override
    public @Nullable String write(@Nullable String value, BackupScope in) {
      return value == null || value.isEmpty() ? LEFT_OUT : value;
    }

    @java.lang.Override
    public @Nullable String read(@Nullable String text) {
      return text;
    }
  }
}
