package org.holdall.modules.site;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium with a new profile, steered by the words of WebDriver. */
final class Browser implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // of the standard

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Process driver;
  private final String session;

  /** What is needed, if all of it is installed. */
  record Programs(Path browser, Path driver) {
    static Optional<Programs> find() {
      return find("chromium")
          .or(() -> find("chromium-browser"))
          .or(() -> find("google-chrome"))
          .flatMap(browser -> find("chromedriver").map(driver -> new Programs(browser, driver)));
    }

    private static Optional<Path> find(String name) {
      return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
          .map(folder -> Path.of(folder).resolve(name))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  private Browser(Process driver, String session) {
    this.driver = driver;
    this.session = session;
  }

  /**
   * Starts it.
   *
   * @throws IOException if it does not start here
   */
  static Browser start(Programs programs, Path profile) throws IOException, InterruptedException {
    Process driver = new ProcessBuilder(programs.driver().toString(), "--port=0")
        .redirectErrorStream(true)
        .start();
    try {
      return new Browser(driver, session(programs, profile, port(driver)));
    } catch (IOException e) {
      driver.destroy();
      throw e;
    }
  }

  private static String session(Programs programs, Path profile, String port)
      throws IOException, InterruptedException {
    String server = "http://127.0.0.1:" + port + "/session";
    List<String> flags = List.of(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    Map<String, Object> chromium = Map.of("binary", programs.browser().toString(), "args", flags);
    Map<?, ?> made = (Map<?, ?>) post(
        server,
        Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", chromium))));
    return server + "/" + made.get("sessionId");
  }

  private static String port(Process driver) throws IOException {
    BufferedReader said = driver.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return port.group(1);
      }
    }
    throw new IOException("chromedriver ended");
  }

  void open(URI page) throws IOException, InterruptedException {
    post(session + "/url", Map.of("url", page.toString()));
  }

  /** Types into an element, key by key, as at its end. */
  void type(String selector, String text) throws IOException, InterruptedException {
    post(element(selector) + "/value", Map.of("text", text));
  }

  void click(String selector) throws IOException, InterruptedException {
    post(element(selector) + "/click", Map.of());
  }

  /** What a script returns. */
  Object ask(String script) throws IOException, InterruptedException {
    return post(session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  private String element(String selector) throws IOException, InterruptedException {
    Map<?, ?> found =
        (Map<?, ?>) post(session + "/element", Map.of("using", "css selector", "value", selector));
    return session + "/element/" + found.get(ELEMENT);
  }

  private static Object post(String address, Map<String, ?> body)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/json")
        .timeout(PATIENCE)
        .POST(BodyPublishers.ofString(JSON.std.asString(body)))
        .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    return JSON.std.mapFrom(answer.body()).getOrDefault("value", "");
  }

  @Override
  public void close() {
    try {
      HttpRequest end =
          HttpRequest.newBuilder(URI.create(session)).timeout(PATIENCE).DELETE().build();
      CLIENT.sendAsync(end, BodyHandlers.discarding()).join();
    } finally {
      driver.destroy();
      driver.onExit().join();
    }
  }
}
