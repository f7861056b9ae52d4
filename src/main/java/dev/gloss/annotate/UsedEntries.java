package dev.gloss.annotate;

import dev.gloss.annotate.names.EntryCache;
import dev.gloss.annotate.names.Sense;
import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries that one text names, in order of first use. Not thread-safe. */
final class UsedEntries {
  /** An entry and how often it is named. */
  private static final class Use {
    private final @Nullable String id;
    private final Entry entry;
    private int mentions = 1;

    Use(@Nullable String id, Entry entry) {
      this.id = id;
      this.entry = entry;
    }
  }

  /** Entries listed, so that memory has a bound; far beyond any honest text. */
  private static final int MOST = 20_000;

  private final Map<String, Use> uses = new LinkedHashMap<>();

  /** Takes note of a mention of a sense. */
  Entry add(Sense sense, EntryCache entries) throws IOException {
    Use use = uses.get(sense.id());
    return use == null
        ? first(sense.id(), sense.id(), entries.of(sense.doc()).entry())
        : again(use);
  }

  /** Takes note of a mention of what the text defines itself. */
  Entry add(Entry own) {
    String key = '\n' + own.term(); // no identifier holds a line end
    Use use = uses.get(key);
    return use == null ? first(key, null, own) : again(use);
  }

  private Entry first(String key, @Nullable String id, Entry entry) {
    if (uses.size() < MOST) {
      uses.put(key, new Use(id, entry));
    }
    return entry;
  }

  private static Entry again(Use use) {
    use.mentions++;
    return use.entry;
  }

  List<UsedEntry> all() {
    List<UsedEntry> all = new ArrayList<>();
    uses.values().forEach(use -> all.add(new UsedEntry(use.id, use.entry, use.mentions)));
    return all;
  }
}
