package org.claimtracker.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Simulates a disk after a power cut, for H2 URLs of the form {@code jdbc:h2:lossy:...}: next to
 * each file is a copy with only the content that was forced to disk.
 */
public final class LossyDisk extends FilePathWrapper {

  private static final String FORCED = ".forced";

  /** Makes every force fail, like a dying disk. */
  static volatile boolean dying;

  static void plugIn() {
    dying = false;
    FilePath.register(new LossyDisk());
  }

  @Override
  public String getScheme() {
    return "lossy";
  }

  /** Replaces a file with what a power cut would leave of it. */
  static void leave(Path file, Path inItsPlace) throws IOException {
    Files.createDirectories(inItsPlace.getParent());
    Files.copy(Path.of(file + FORCED), inItsPlace);
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode), Path.of(getBase().toString()));
  }

  /** The channel to one file. */
  private static final class Channel extends FileBase {

    private final FileChannel open;
    private final Path file;

    Channel(FileChannel open, Path file) {
      this.open = open;
      this.file = file;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (dying) {
        throw new IOException("Input/output error");
      }
      open.force(metaData);
      Files.copy(file, Path.of(file + FORCED), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      return open.read(to);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      return open.write(from);
    }

    @Override
    public int read(ByteBuffer to, long at) throws IOException {
      return open.read(to, at);
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
      return open.write(from, at);
    }

    @Override
    public long position() throws IOException {
      return open.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
      open.position(at);
      return this;
    }

    @Override
    public long size() throws IOException {
      return open.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      open.truncate(size);
      return this;
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
      return open.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      open.close();
    }
  }
}
