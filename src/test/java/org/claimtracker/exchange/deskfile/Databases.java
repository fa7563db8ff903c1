package org.claimtracker.exchange.deskfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import org.claimtracker.exchange.transfer.DeskDatabase;

/** H2 databases below a directory, and the lines of what is in one. */
record Databases(Path directory) {

  DeskDatabase named(String name) {
    return new DeskDatabase("jdbc:h2:file:" + directory.resolve(name), "sa", "");
  }

  /** The desk that version 0.1 left, with the schema of a later version. */
  DeskDatabase ofVersion01(String name, String schema) throws IOException {
    try (InputStream file = Files.newInputStream(Path.of("src/test/resources/upgrade/h2-0.1.zip"));
        ZipInputStream zip = new ZipInputStream(file)) {
      zip.getNextEntry();
      Files.copy(zip, directory.resolve(name + ".mv.db"));
    }
    DeskDatabase desk = named(name);
    if (schema == null) {
      desk.migrate();
    } else {
      desk.migrateTo(schema);
    }
    return desk;
  }

  static List<String> lines(DeskDatabase desk) throws IOException, SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Connection database = desk.open();
        DeskSnapshot snapshot =
            new DeskSnapshot(database, Instant.parse("2026-11-30T09:00:00Z"), "of the tests")) {
      snapshot.write(out, 0, () -> false);
    }
    return new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** What differs from desk to desk that holds the same: nothing but the header. */
  static List<String> withoutHeader(List<String> lines) {
    return lines.subList(1, lines.size());
  }

  Path file(String name, List<String> lines) throws IOException {
    return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
  }

  /** A line with the checksum that belongs to it, for what a careful intruder would write. */
  static String summed(String line) {
    String object = line.replaceFirst("(,\"crc\":\"[0-9a-f]{8}\")?}$", "");
    CRC32 sum = new CRC32();
    sum.update(object.getBytes(StandardCharsets.UTF_8));
    return "%s,\"crc\":\"%08x\"}".formatted(object, sum.getValue());
  }

  static long one(DeskDatabase desk, String sql) throws SQLException {
    try (Connection database = desk.open();
        Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  static void execute(DeskDatabase desk, String sql) throws SQLException {
    try (Connection database = desk.open();
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
