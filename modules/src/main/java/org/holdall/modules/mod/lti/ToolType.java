package org.holdall.modules.mod.lti;

import static org.holdall.annotations.Kind.COURSE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Accept;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Encrypted;
import org.holdall.annotations.Join;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Source;

/** How a tool is set up. Of a course's own type everything is known, of a site's only what another restore can find it by. */
@BackupElement(value = "ltitype", mapped = ToolType.NAME)
@Source(table = "lti_types", key = "id", of = "typeid")
@Join(table = "course", as = "home", on = "home.category = 0")
@Join(
    table = "lti_types",
    as = "own",
    on = "own.id = t.id AND own.course <> home.id",
    optional = true)
public record ToolType(
    @Attr long id,
    String name,
    @Column("own.baseurl") String baseurl,
    @Column("own.tooldomain") String tooldomain,
    @Column("own.state") Integer state,
    @Annotate(value = COURSE, inforef = false) long course,
    @Column("own.coursevisible") Integer coursevisible,
    @Column("own.ltiversion") String ltiversion,

    @Column("own.clientid") @NotAnId("a name that the tool knows")
    String clientid,

    @NotAnId("proxies belong to the site") Long toolproxyid,
    @Column("own.enabledcapability") String enabledcapability,
    @Column("own.parameter") String parameter,
    @Column("own.icon") String icon,
    @Column("own.secureicon") String secureicon,

    @Column("own.createdby")
    @Annotate(value = USER, missing = Missing.RESTORER)
    @Accept(
        rule = "HOLDALL-USERINFO",
        because = "a type has an author in every backup; restore takes its own user")
    Long createdby,

    @Column("own.timecreated") Long timecreated,
    @Column("own.timemodified") Long timemodified,
    @Column("own.description") String description,
    @Children("ltitypesconfigs") List<Config> configs,
    @Children("ltitypesconfigs") List<Secret> secrets,
    @Children ToolProxy proxy) {

  /** Name of the mapping from types of the archive to the site's. */
  public static final String NAME = "ltitype";

  /** What is set, of a course's own type. */
  @BackupElement("ltitypesconfig")
  @Source(
      table = "lti_types_config",
      key = "typeid",
      where = "t.name NOT IN ('resourcekey', 'password') AND type.course <> home.id")
  @Join(table = "lti_types", as = "type", on = "type.id = t.typeid")
  @Join(table = "course", as = "home", on = "home.category = 0")
  public record Config(@Attr long id, String name, String value) {}

  /** What only tool and site may know. */
  @BackupElement("ltitypesconfigencrypted")
  @Source(
      table = "lti_types_config",
      key = "typeid",
      where = "t.name IN ('resourcekey', 'password') AND type.course <> home.id")
  @Join(table = "lti_types", as = "type", on = "type.id = t.typeid")
  @Join(table = "course", as = "home", on = "home.category = 0")
  public record Secret(
      @Attr long id, String name, @Encrypted String value) {}

  /** The site's agreement with the tool, of which an archive has nothing but the number. */
  @BackupElement("ltitoolproxy")
  @Source(
      table = "lti_tool_proxies",
      key = "id",
      of = "toolproxyid",
      without = {
        "name",
        "regurl",
        "state",
        "guid",
        "secret",
        "vendorcode",
        "capabilityoffered",
        "serviceoffered",
        "toolproxy",
        "createdby",
        "timecreated",
        "timemodified"
      },
      restoreTable = Source.NO_TABLE)
  public record ToolProxy(
      @Attr long id, @Children("ltitoolsettings") List<Setting> settings) {

    /** What the tool keeps for an activity. */
    @BackupElement("ltitoolsetting")
    @Source(
        table = "lti_tool_settings",
        key = "toolproxyid",
        is = {"course = COURSE", "coursemoduleid = COURSE_MODULE"},
        without = "typeid")
    public record Setting(@Attr long id, String settings, long timecreated, long timemodified) {}
  }
}
