package org.claimtracker.search.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a desk's own model. */
final class ModelFile {

  /** What a clone without Git LFS has in the place of a large file. */
  private static final String POINTER = "version https://git-lfs";

  private ModelFile() {}

  /**
   * Finds it.
   *
   * @throws IOException if it is missing or only stands for the file, with the reason
   */
  static Path at(Path directory, String name) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("There is no directory " + directory);
    }
    Path file = directory.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "There is no %s in %s; a model is model.onnx with its tokenizer.json"
              .formatted(name, directory));
    }
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(POINTER.length());
      if (new String(start, StandardCharsets.UTF_8).equals(POINTER)) {
        throw new IOException(
            "%s is a pointer of Git LFS: download the file itself".formatted(file));
      }
    }
    return file;
  }
}
