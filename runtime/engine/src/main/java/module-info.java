/** Backup and restore of courses by structure steps, which modules and plugins provide. */
@SuppressWarnings("requires-automatic") // PostgreSQL's driver describes no module
module org.holdall.engine {
  requires com.ctc.wstx;
  requires com.fasterxml.jackson.jr.ob;
  requires com.fasterxml.jackson.core;
  requires transitive java.sql;
  requires transitive java.xml;
  requires org.apache.commons.compress;
  requires org.codehaus.stax2;
  requires transitive org.holdall.annotations;
  requires transitive org.holdall.tree;
  requires static org.postgresql.jdbc;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports org.holdall.engine;
  exports org.holdall.engine.archive;
  exports org.holdall.engine.attach;
  exports org.holdall.engine.backup;
  exports org.holdall.engine.compare;
  exports org.holdall.engine.database;
  exports org.holdall.engine.doctor;
  exports org.holdall.engine.extract;
  exports org.holdall.engine.files;
  exports org.holdall.engine.ids;
  exports org.holdall.engine.inspect;
  exports org.holdall.engine.log;
  exports org.holdall.engine.parallel;
  exports org.holdall.engine.progress;
  exports org.holdall.engine.restore;
  exports org.holdall.engine.restore.place;
  exports org.holdall.engine.secrets;
  exports org.holdall.engine.settings;
  exports org.holdall.engine.site;
  exports org.holdall.engine.state;
  exports org.holdall.engine.structure;
  exports org.holdall.engine.transfer;
  exports org.holdall.engine.upgrade;
  exports org.holdall.engine.verify;
  exports org.holdall.engine.xml;

  uses org.holdall.engine.structure.StructureStep;
  uses org.holdall.engine.upgrade.Upgrader;
}
