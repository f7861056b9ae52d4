package dev.gloss.torture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/**
 * A disk whose n-th operation fails, once or with all after it. What counts is what reaches a disk:
 * the calls of the directory, and the full buffers of a file read or written.
 */
class FailingDirectory extends FilterDirectory {
  private static final int WRITE_BUFFER = 8192;

  private final int failing;
  private final boolean forGood;
  private final AtomicInteger operations = new AtomicInteger();

  /**
   * @param failing the operation that fails, from 1
   */
  FailingDirectory(Directory in, int failing, boolean forGood) {
    super(in);
    this.failing = failing;
    this.forGood = forGood;
  }

  int operations() {
    return operations.get();
  }

  void count(String operation) throws IOException {
    int number = operations.incrementAndGet();
    if (number == failing || (forGood && number > failing)) {
      throw new IOException("injected fault " + number + ", " + operation);
    }
  }

  @Override
  public String[] listAll() throws IOException {
    count("list");
    return in.listAll();
  }

  @Override
  public void deleteFile(String name) throws IOException {
    count("delete " + name);
    in.deleteFile(name);
  }

  @Override
  public long fileLength(String name) throws IOException {
    count("length " + name);
    return in.fileLength(name);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    count("create " + name);
    return new Output(in.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    count("create " + prefix + suffix);
    return new Output(in.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    count("sync " + names);
    in.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    count("sync folder");
    in.syncMetaData();
  }

  @Override
  public void rename(String source, String target) throws IOException {
    count("rename " + source);
    in.rename(source, target);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    count("open " + name);
    return new Input(in.openInput(name, context));
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    count("lock");
    return in.obtainLock(name);
  }

  private final class Output extends FilterIndexOutput {
    private long buffered;

    Output(IndexOutput out) {
      super("failing " + out, out.getName(), out);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      written(1);
      out.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      written(length);
      out.writeBytes(bytes, offset, length);
    }

    private void written(int length) throws IOException {
      buffered += length;
      if (buffered >= WRITE_BUFFER) {
        buffered %= WRITE_BUFFER;
        count("write " + getName());
      }
    }

    @Override
    public void close() throws IOException {
      try (out) {
        count("close " + getName());
      }
    }
  }

  private final class Input extends BufferedIndexInput {
    private IndexInput from;

    Input(IndexInput from) {
      super("failing " + from);
      this.from = from;
    }

    @Override
    protected void readInternal(ByteBuffer buffer) throws IOException {
      count("read " + from);
      byte[] bytes = new byte[buffer.remaining()];
      from.seek(getFilePointer());
      from.readBytes(bytes, 0, bytes.length);
      buffer.put(bytes);
    }

    @Override
    protected void seekInternal(long position) {}

    @Override
    public Input clone() {
      Input clone = (Input) super.clone();
      clone.from = from.clone(); // merges read in several threads
      return clone;
    }

    @Override
    public long length() {
      return from.length();
    }

    @Override
    public void close() throws IOException {
      from.close();
    }
  }
}
