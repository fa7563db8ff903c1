package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.PostgresServer;
import org.junit.jupiter.api.Test;

/** The generator of the benchmark writes what the present application reads. */
class BenchmarkFillIT {

  private static final String VERDICTS = "40";

  @Test
  void generated_verdicts_are_read_and_their_record_verifies() throws Exception {
    try (PackagedApplication application = new PackagedApplication("benchmark")) {
      application.start().stop();
      fill(application);
      application.start();

      Http editor = application.reader().signedIn("editor", PackagedApplication.EDITORS_PASSWORD);
      assertThat(editor.get("/api/v1/record/verification").json().path("intact").asBoolean())
          .isTrue();
      List<String> slugs =
          application.reader().get("/api/v1/verdicts?limit=100").values("items", "slug");
      assertThat(slugs).hasSize(Integer.parseInt(VERDICTS));
      application.reader().get("/v/" + slugs.get(0)).expect(200);
      assertThat(application.reader().get("/sitemap.xml").expect(200).text()).contains(slugs);
    }
  }

  private static void fill(PackagedApplication application) throws Exception {
    Path classes = Files.createDirectories(application.directory().resolve("bench"));
    compile(classes);
    try (URLClassLoader benchmark =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, BenchmarkFillIT.class.getClassLoader())) {
      Method fill = benchmark.loadClass("Fill").getDeclaredMethod("main", String[].class);
      fill.setAccessible(true);
      fill.invoke(null, (Object) login(application));
    }
  }

  private static void compile(Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-nowarn",
                "-proc:none",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "-d",
                classes.toString()));
    try (Stream<Path> sources = Files.list(Path.of("src", "bench"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(failed).isZero();
  }

  private static String[] login(PackagedApplication application) {
    return PostgresServer.isWanted()
        ? new String[] {application.postgresUrl(), "postgres", "postgres", VERDICTS}
        : new String[] {
          "jdbc:h2:file:" + application.directory() + "/data/tracker;DB_CLOSE_ON_EXIT=FALSE",
          "sa",
          "",
          VERDICTS
        };
  }
}
