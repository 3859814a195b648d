/** The description of backup trees, of tables and of locks that the compiler, the engine and the Maven plugin share. */
module org.holdall.tree {
  requires java.xml;
  requires static transitive org.jspecify;

  exports org.holdall.tree.lock;
  exports org.holdall.tree.model;
  exports org.holdall.tree.print;
  exports org.holdall.tree.schema;
  exports org.holdall.tree.text;
}
