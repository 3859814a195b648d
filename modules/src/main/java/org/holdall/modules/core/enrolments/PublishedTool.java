package org.holdall.modules.core.enrolments;

import static org.holdall.annotations.Kind.ROLE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.jspecify.annotations.Nullable;

/**
 * A course or activity that other sites may use as a tool, by the enrolment plugin {@code lti}. That one's elements stand
 * without a wrapper, so they are a part of the enrolment instance itself.
 */
@BackupElement("tool")
@Source(
    table = "enrol_lti_tools",
    key = "enrolid",
    without = {"uuid", "provisioningmodelearner", "provisioningmodeinstructor"},
    fill = {"timecreated = NOW", "timemodified = NOW"})
public record PublishedTool(
    @Attr long id,
    @MapsTo(Enrolments.Enrol.class) long enrolid,
    @MapsTo(name = "CONTEXT", missing = Missing.ZERO) long contextid,
    String institution,
    String lang,
    String timezone,
    long maxenrolled,
    int maildisplay,
    String city,
    String country,
    int gradesync,
    int gradesynccompletion,
    int membersync,
    int membersyncmode,

    @Annotate(value = ROLE, inforef = false, missing = Missing.KEEP)
    long roleinstructor,

    @Annotate(value = ROLE, inforef = false, missing = Missing.KEEP)
    long rolelearner,

    @Nullable String secret,

    @Since(value = "4.0", otherwise = "'LTI-1p0/LTI-2p0'") String ltiversion,

    long timecreated,
    long timemodified,
    @Children("users") @When("users") List<User> users) {

  /** Somebody who came from another site. What the plugin did for them lately is not in a backup. */
  @BackupElement("user")
  @Source(
      table = "enrol_lti_users",
      key = "toolid",
      without = {"ltideploymentid", "membershipsurl", "lastgrade", "lastaccess", "timecreated"},
      fill = "timecreated = NOW")
  public record User(
      @Attr long id,

      @Annotate(value = USER, inforef = false, missing = Missing.SKIP)
      long userid,

      @MapsTo(PublishedTool.class) long toolid,
      @Nullable String serviceurl,
      @Nullable String sourceid,
      @Nullable String consumerkey,
      @Nullable String consumersecret,
      @Nullable String membershipsid) {}
}
