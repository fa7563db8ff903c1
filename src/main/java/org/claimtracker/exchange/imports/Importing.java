package org.claimtracker.exchange.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Problems;
import org.claimtracker.exchange.reading.FileForm;
import org.claimtracker.exchange.reading.ReviewFile;
import org.claimtracker.exchange.reading.UnreadableFile;

/** Begins imports: keeps the file, finds out what it is, and makes the import. */
@ApplicationScoped
public class Importing {

  private static final int MAX_NAME = 200;
  private static final String UNNAMED = "import";

  /** What a client calls a file may hold its folders. */
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

  private final ImportFiles files;
  private final ImportDownloads downloads;
  private final ImportJobs jobs;

  Importing(ImportFiles files, ImportDownloads downloads, ImportJobs jobs) {
    this.files = files;
    this.downloads = downloads;
    this.jobs = jobs;
  }

  /** Keeps a file; 413 if it is too large, 422 if it is empty or no form that can be read. */
  public ImportView of(InputStream file, String name, Actor by) {
    return begun(files.keep(file), shown(name), null, by);
  }

  /** The same for a file at a public address; 422 naming {@code url} if it cannot be had. */
  public ImportView from(String url, String name, Actor by) {
    String path = url.replaceFirst("[?#].*", "");
    return begun(downloads.fetch(url), shown(name == null ? path : name), url, by);
  }

  private ImportView begun(StoredFile file, String name, String origin, Actor by) {
    try {
      FileForm form = ReviewFile.detect(files.path(file.sha256()), name).form();
      return jobs.create(name, origin, file, form, by);
    } catch (UnreadableFile unreadable) {
      forget(file);
      throw Problems.invalid(origin == null ? "file" : "url", unreadable.reason());
    }
  }

  /** Unless an earlier import has the same file. */
  private void forget(StoredFile file) {
    if (!QuarkusTransaction.requiringNew().call(() -> ImportJob.needsFile(file.sha256()))) {
      files.delete(file.sha256());
    }
  }

  /** What people see as the file's name. */
  static String shown(String name) {
    String last =
        UNSEEN
            .matcher(FOLDERS.matcher(name == null ? "" : name).replaceFirst(""))
            .replaceAll(" ")
            .strip();
    return last.isEmpty()
        ? UNNAMED
        : last.length() > MAX_NAME ? last.substring(last.length() - MAX_NAME) : last;
  }
}
