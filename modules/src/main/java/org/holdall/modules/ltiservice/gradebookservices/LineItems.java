package org.holdall.modules.ltiservice.gradebookservices;

import static org.holdall.annotations.Kind.COURSE;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.lti.Lti;

/** The grade items that a tool made: those of the activity, and those of the course that the activity's tool made. */
@Plugin("ltiservice_gradebookservices")
@AttachTo(Lti.class)
@BackupElement(value = "", hooks = LineItemsHooks.class)
public record LineItems(@Children("lineitems") List<LineItem> items) {

  /**
   * A grade item. The tool is the activity's type or that one's proxy; an activity without type has what its first own line
   * item says.
   */
  @BackupElement("lineitem")
  @Source(table = "ltiservice_gradebookservices", key = "courseid", of = "COURSE", where = """
          (t.toolproxyid IS NULL AND COALESCE(type.toolproxyid, first.toolproxyid) IS NULL
            AND t.typeid = COALESCE(type.id, first.typeid))
          OR (t.typeid IS NULL AND proxy.id IS NOT NULL
            AND proxy.id = COALESCE(type.toolproxyid, first.toolproxyid))""")
  @Join(table = "lti_tool_proxies", as = "proxy", on = "proxy.id = t.toolproxyid", optional = true)
  @Join(table = "lti", as = "activity", on = "activity.id = ACTIVITY")
  @Join(table = "lti_types", as = "type", on = "type.id = activity.typeid", optional = true)
  @Join(table = "ltiservice_gradebookservices", as = "first", on = """
          COALESCE(activity.typeid, 0) = 0 AND first.id = (SELECT MIN(g.id)
            FROM {ltiservice_gradebookservices} g WHERE g.ltilinkid = activity.id)""", optional = true)
  public record LineItem(
      @Attr long id,

      @MapsTo(name = "GRADE_ITEM", missing = Missing.ZERO) long gradeitemid,

      @Annotate(value = COURSE, inforef = false) long courseid,

      @NotAnId("restore finds the proxy") Long toolproxyid,
      @NotAnId("restore finds the type") Long typeid,
      String baseurl,
      @MapsTo(Lti.class) Long ltilinkid,
      @NotAnId("the tool's own") String resourceid,
      String tag,
      @Column("proxy.vendorcode") String vendorcode,
      @Column("proxy.guid") String guid,
      String subreviewurl,
      String subreviewparams) {}
}
