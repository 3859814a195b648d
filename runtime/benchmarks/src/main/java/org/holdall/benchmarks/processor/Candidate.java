package org.holdall.benchmarks.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A processor and a kind of source file for it.
 *
 * @param template name of the source file, in which {@code @} after a word stands for its number
 * @param types annotated types in a file
 * @param processor its class
 * @param jars what the processor's path is made of: parts of the names on our own class path
 */
record Candidate(String name, String template, int types, String processor, List<String> jars) {
  private static final List<String> HOLDALL = List.of(
      "/processor/compiler/",
      "/processor/tree/",
      "/runtime/engine/",
      "/annotations/target",
      "javapoet",
      "jspecify");
  private static final String HOLDALL_PROCESSOR =
      "org.holdall.compiler.HoldallProcessor,org.holdall.compiler.IndexProcessor";

  static final List<Candidate> ALL = List.of(
      new Candidate("Holdall, a tree a file", "Holdall", 1, HOLDALL_PROCESSOR, HOLDALL),
      new Candidate(
          "Holdall, a tree of three types a file", "HoldallNested", 3, HOLDALL_PROCESSOR, HOLDALL),
      new Candidate(
          "AutoValue",
          "AutoValue",
          1,
          "com.google.auto.value.processor.AutoValueProcessor",
          List.of("/auto-value")),
      new Candidate(
          "MapStruct, a mapper",
          "MapStruct",
          1,
          "org.mapstruct.ap.MappingProcessor",
          List.of("/mapstruct")),
      new Candidate(
          "Immutables",
          "Immutables",
          1,
          "org.immutables.processor.ProxyProcessor",
          List.of("/org/immutables/value")));

  private String path() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(entry -> jars.stream().anyMatch(entry::contains))
        .collect(Collectors.joining(":"));
  }

  /** Writes so many files, and the tables they need, into an empty folder. */
  void sources(Path folder, int files) throws IOException {
    String text;
    try (InputStream in = Objects.requireNonNull(
        Candidate.class.getResourceAsStream(template + ".java.txt"), template)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.createDirectories(folder.resolve("db"));
    Files.writeString(folder.resolve("db/install.xml"), tables(files));
    for (int i = 0; i < files; i++) {
      Files.writeString(
          folder.resolve("Sample" + i + ".java"), text.replaceAll("(?<=(?i)sample)@", "" + i));
    }
  }

  private static String tables(int files) {
    return IntStream.range(0, files)
        .boxed()
        .flatMap(i -> Stream.of("sample" + i, "sample" + i + "_part", "sample" + i + "_mark"))
        .map(Candidate::table)
        .collect(Collectors.joining(
            "",
            "<XMLDB PATH=\"mod/sample/db\" VERSION=\"1\" COMMENT=\"\"><TABLES>",
            "</TABLES></XMLDB>"));
  }

  private static String table(String name) {
    return "<TABLE NAME=\"" + name + "\" COMMENT=\"\"><FIELDS>"
        + field("id", "int", 10, true, true)
        + field("course", "int", 10, true, false)
        + field("name", "char", 255, true, false)
        + "<FIELD NAME=\"intro\" TYPE=\"text\" NOTNULL=\"true\" SEQUENCE=\"false\"/>"
        + field("introformat", "int", 4, true, false)
        + field("grade", "int", 10, false, false)
        + field("maxanswers", "int", 10, false, false)
        + field("timeopen", "int", 10, true, false)
        + field("timemodified", "int", 10, true, false)
        + "</FIELDS><KEYS><KEY NAME=\"primary\" TYPE=\"primary\" FIELDS=\"id\"/></KEYS></TABLE>";
  }

  private static String field(
      String name, String type, int length, boolean notNull, boolean sequence) {
    return "<FIELD NAME=\"" + name + "\" TYPE=\"" + type + "\" LENGTH=\"" + length + "\" NOTNULL=\""
        + notNull + "\" SEQUENCE=\"" + sequence + "\"/>";
  }

  /** The command that compiles all files of a folder, with the processor or without any. */
  List<String> command(Path folder, boolean processed) throws IOException {
    Path out = Files.createDirectories(folder.resolve(processed ? "with" : "without"));
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
        "-cp",
        path(),
        "-d",
        out.toString()));
    if (processed) {
      command.addAll(List.of("-processorpath", path(), "-processor", processor));
      if (processor.equals(HOLDALL_PROCESSOR)) {
        command.addAll(List.of("-Aholdall.dir=" + folder, "-Aholdall.lock=off"));
      }
    } else {
      command.add("-proc:none");
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java"))
          .sorted()
          .forEach(command::add);
    }
    return command;
  }
}
