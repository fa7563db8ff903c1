package org.claimtracker.search.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimtracker.settings.Command;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code check-model DIR [PAIRS.csv]}: tries a sentence model before the desk uses it. It changes
 * nothing, and reads the desk's database if nobody else has it open.
 */
public class CheckModelCommand implements Command {

  private static final String MODEL = "model.onnx";

  @Override
  public String name() {
    return "check-model";
  }

  @Override
  public String usage() {
    return "check-model DIR|shipped [PAIRS.csv]   try the sentence model in DIR: speed, memory,"
        + " languages, pairs";
  }

  @Override
  public boolean needsApplication() {
    return false;
  }

  @Override
  public String misuse(List<String> arguments) {
    return arguments.size() == 1 || arguments.size() == 2
        ? null
        : "It takes the directory of a model, and the file of pairs if there is one.";
  }

  @Override
  public int run(List<String> arguments) {
    Path pairs = arguments.size() == 2 ? Path.of(arguments.get(1)) : null;
    if (pairs != null && !Files.isReadable(pairs)) {
      System.err.println("There is no readable file " + pairs + ".");
      return FAILED;
    }
    try {
      return new ModelCheck(setting(arguments.get(0)), ConfigProvider.getConfig(), System.out)
              .run(pairs)
          ? DONE
          : FAILED;
    } catch (IOException | RuntimeException | LinkageError unusable) {
      System.err.println("The model cannot be used. " + unusable.getMessage());
      return FAILED;
    }
  }

  /** Who names the file means its directory. */
  private static String setting(String argument) {
    Path path = Path.of(argument);
    return path.endsWith(MODEL) && Files.isRegularFile(path)
        ? path.toAbsolutePath().getParent().toString()
        : argument;
  }
}
