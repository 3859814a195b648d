/** The annotations of backup trees. Nobody needs them at run time. */
module org.holdall.annotations {
  exports org.holdall.annotations;
}
