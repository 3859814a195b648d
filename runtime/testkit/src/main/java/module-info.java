/** Round trips of plugins on sites with a database in memory. */
@SuppressWarnings("requires-automatic") // H2 describes no module
module org.holdall.testkit {
  requires com.h2database;
  requires transitive org.holdall.engine;
  requires org.holdall.modules;
  requires transitive org.junit.platform.engine;
  requires static transitive org.jspecify;

  exports org.holdall.testkit;
  exports org.holdall.testkit.site;

  provides org.junit.platform.engine.TestEngine with
      org.holdall.testkit.RoundTripEngine;
}
