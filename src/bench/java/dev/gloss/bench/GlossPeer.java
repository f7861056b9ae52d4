package dev.gloss.bench;

import dev.gloss.Glossary;
import dev.gloss.corpus.Entry;
import dev.gloss.index.RebuildOptions;
import dev.gloss.search.SearchOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** gloss itself, through the library. */
final class GlossPeer implements Peer {
  private static final SearchOptions OPTIONS =
      SearchOptions.DEFAULT.withDeadline(Duration.ofMinutes(1));

  private final Path folder;
  private @Nullable Glossary glossary;

  GlossPeer(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "gloss";
  }

  @Override
  public void build(Supplier<Stream<Entry>> entries) throws IOException {
    Glossary.rebuild(folder, entries.get(), RebuildOptions.DEFAULT);
    glossary = Glossary.open(folder);
  }

  @Override
  public long ask(Question question) throws IOException {
    Glossary open = glossary;
    if (open == null) {
      throw new IllegalStateException("not built");
    }
    long start = System.nanoTime();
    if (question.ask() == Ask.PREFIX) {
      open.suggest(question.text(), 10);
    } else {
      open.search(question.text(), OPTIONS);
    }
    return System.nanoTime() - start;
  }

  @Override
  public void close() throws IOException {
    if (glossary != null) {
      glossary.close();
    }
  }
}
