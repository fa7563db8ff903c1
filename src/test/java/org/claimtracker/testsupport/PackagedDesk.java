package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application with the corpus in {@code claims/}, as after the first start. Started
 * once for all tests that can share it.
 */
public final class PackagedDesk {

  public static final Path CLAIMS = Path.of("claims").toAbsolutePath();

  private static final Pattern PRINTED_PASSWORD = Pattern.compile("(?m)^ +fact-checker +(\\S+)$");
  private static PackagedDesk shared;

  public final PackagedApplication application = new PackagedApplication("desk").loading(CLAIMS);
  public final String printedAtFirstStart;
  public final Http reader;
  public final Person editor;
  public final Person checker;

  /** Somebody who wrote nothing that the editor approves. */
  public final Person secondEditor;

  private PackagedDesk() {
    printedAtFirstStart = application.start().printed();
    reader = application.reader();
    editor = new Person("editor", reader.signedIn("editor", PackagedApplication.EDITORS_PASSWORD));
    checker = new Person("fact-checker", reader.signedInFirst("fact-checker", printedPassword()));
    secondEditor = editor.brings("second-editor", "EDITOR", reader);
  }

  public static synchronized PackagedDesk shared() {
    if (shared == null) {
      shared = new PackagedDesk();
    }
    return shared;
  }

  private String printedPassword() {
    Matcher printed = PRINTED_PASSWORD.matcher(printedAtFirstStart);
    assertThat(printed.find()).as(printedAtFirstStart).isTrue();
    return printed.group(1);
  }
}
