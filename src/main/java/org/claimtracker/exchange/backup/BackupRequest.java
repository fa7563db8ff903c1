package org.claimtracker.exchange.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks the process that has the database open for a backup, by a file in its data directory: who
 * may write there could as well copy the database, so it needs no password, and no port is opened.
 */
record BackupRequest(Path file) {

  static final String DIRECTORY = "backup-requests";

  private static final String ASKED = ".asked";
  private static final String ANSWERED = ".answered";
  private static final TypeReference<Map<String, String>> ANSWER = new TypeReference<>() {};

  /** What came of it: the place of the backup, or why there is none. */
  record Answer(String backup, String failure) {}

  static BackupRequest leave(Path data, Path into) throws IOException {
    Path directory = Files.createDirectories(data.resolve(DIRECTORY));
    Path written = Files.createTempFile(directory, "request", ".new");
    Files.writeString(written, into.toString());
    written.toFile().setReadable(true, false);
    Path asked = directory.resolve(UUID.randomUUID() + ASKED);
    Files.move(written, asked, StandardCopyOption.ATOMIC_MOVE);
    return new BackupRequest(asked);
  }

  /** Those that nobody answered yet. */
  static List<BackupRequest> waiting(Path data) {
    Path directory = data.resolve(DIRECTORY);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(ASKED)).map(BackupRequest::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Removes all that is left of earlier requests. */
  static void forget(Path data) {
    try {
      DataFiles.delete(data.resolve(DIRECTORY));
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  /** Where the backup is to go. */
  Path into() throws IOException {
    return Path.of(Files.readString(file, StandardCharsets.UTF_8).strip());
  }

  void answer(Answer answer) throws IOException {
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Backup.JSON.writeValue(
        written.toFile(),
        answer.failure == null
            ? Map.of("backup", answer.backup)
            : Map.of("failure", answer.failure));
    Files.move(written, answerFile(), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(file);
  }

  /** The answer, which is taken away; null while there is none. */
  Answer take() throws IOException {
    if (!Files.exists(answerFile())) {
      return null;
    }
    Map<String, String> answer = Backup.JSON.readValue(answerFile().toFile(), ANSWER);
    Files.delete(answerFile());
    return new Answer(answer.get("backup"), answer.get("failure"));
  }

  void withdraw() throws IOException {
    Files.deleteIfExists(file);
  }

  private Path answerFile() {
    return Path.of(file.toString().replace(ASKED, ANSWERED));
  }
}
