package dev.gloss.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.cli.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultIndexTest {
  private static final String NEW = "{\"term\":\"NEW\",\"definition\":\"Novel.\"}";

  @TempDir Path temp;
  private Installation gloss;

  @BeforeEach
  void install() throws IOException {
    gloss = new Installation(temp.resolve("home"));
  }

  private void expect(int code, String err, Installation.Outcome outcome) {
    assertEquals(code, outcome.code(), outcome.err());
    assertEquals(err, outcome.err());
  }

  private String built() {
    return " the index of " + gloss.home.resolve("corpus") + " in " + gloss.index() + "\n";
  }

  @Test
  void isBuiltOnFirstUseOnly() {
    expect(0, "gloss: building" + built(), gloss.run("LSTM"));
    expect(0, "", gloss.run("LSTM"));
  }

  @Test
  void isRebuiltWhenItsCorpusHasChanged() throws IOException {
    gloss.run("LSTM");
    gloss.add(NEW);
    expect(0, "gloss: the corpus has changed; rebuilding" + built(), gloss.run("NEW"));
    expect(0, "", gloss.run("NEW"));
  }

  @Test
  void answersStillComeWhileTheChangedCorpusHasErrors() throws IOException {
    gloss.run("LSTM");
    gloss.add("not json");
    Installation.Outcome outcome = gloss.run("LSTM");
    assertEquals(0, outcome.code());
    assertTrue(outcome.err().contains("gloss: " + gloss.corpus + ":6: "), outcome.err());
    assertTrue(outcome.err().contains("gloss: answering from the index built "), outcome.err());
    assertTrue(outcome.out().contains("LSTM"), outcome.out());
  }

  @Test
  void aBrokenCorpusWithoutIndexIsAnError() throws IOException {
    gloss.add("not json");
    assertEquals(2, gloss.run("LSTM").code());
  }

  @Test
  void withoutCorpusAMissingIndexIsAnError() throws IOException {
    Files.delete(gloss.corpus);
    Files.delete(gloss.corpus.getParent());
    assertEquals(3, gloss.run("LSTM").code());
  }

  @Test
  void isNotRebuiltWhenMadeFromOtherSources() throws IOException {
    Path other = Files.writeString(temp.resolve("other.jsonl"), NEW + "\n");
    gloss.run("rebuild", "--corpus", other.toString());
    Files.writeString(other, NEW + "\n\n" + NEW.replace("NEW", "NEWER") + "\n");
    expect(
        0,
        "gloss: the sources of "
            + gloss.index()
            + " have changed since it was built; run gloss rebuild --index "
            + gloss.index()
            + "\n",
        gloss.run("NEW"));
    expect(0, "", gloss.run("rebuild")); // from its own sources
    expect(0, "", gloss.run("define", "NEWER"));
  }

  @Test
  void isMadeAnewFromItsOwnSourcesWhenGlossIsNewer() throws IOException {
    Path other = Files.writeString(temp.resolve("other.jsonl"), NEW + "\n");
    gloss.run("rebuild", "--corpus", other.toString());
    rename("6");
    Installation.Outcome refused = gloss.run("rebuild", "--corpus", gloss.corpus.toString());
    assertTrue(refused.err().contains("the option replace replaces it"), refused.err());
    expect(
        0,
        "gloss: gloss is newer; rebuilding the index of " + other + " in " + gloss.index() + "\n",
        gloss.run("define", "NEW"));
    assertEquals(1, gloss.run("define", "LSTM").code());
  }

  @Test
  void damageIsMendedFromItsOwnSources() throws IOException {
    Path other = Files.writeString(temp.resolve("other.jsonl"), NEW + "\n");
    gloss.run("rebuild", "--corpus", other.toString());
    try (var files = Files.list(gloss.index())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".doc")).toList()) {
        Files.write(file, new byte[] {1});
      }
    }
    assertEquals(3, gloss.run("define", "NEW").code());
    expect(0, "", gloss.run("rebuild"));
    expect(0, "", gloss.run("define", "NEW"));
  }

  @Test
  void whatDoesNotSayItsSourcesIsMadeFromTheCorpusWithAWord() throws IOException {
    gloss.run("LSTM");
    try (var files = Files.list(gloss.index())) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1});
      }
    }
    expect(
        0,
        "gloss: "
            + gloss.index()
            + " does not say any more what it was made from; reading "
            + gloss.corpus.getParent()
            + "\n",
        gloss.run("rebuild"));
  }

  @Test
  void flagsAreRememberedByTheRebuildUnasked() throws IOException {
    gloss.run("rebuild", "--language", "none", "--licence", "CC0");
    gloss.add(NEW);
    expect(0, "gloss: the corpus has changed; rebuilding" + built(), gloss.run("NEW"));
    assertEquals("none", gloss.run("status", "--json").json().get("language"));
    assertTrue(gloss.run("define", "NEW").out().contains("CC0"));
  }

  @Test
  void checkReadsWhatTheIndexWasMadeFromAsItWasRead() throws IOException {
    byte[] latin =
        "{\"term\":\"R\u00E9seau\",\"definition\":\"Net.\"}\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Path other = Files.write(temp.resolve("other.jsonl"), latin);
    assertEquals(2, gloss.run("check", other.toString()).code());
    expect(0, "", gloss.run("rebuild", "--corpus", other.toString(), "--encoding", "ISO-8859-1"));
    Installation.Outcome outcome = gloss.run("check");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains(other.toString()), outcome.out());
  }

  /** As another version of gloss would have written it. */
  private void rename(String schema) throws IOException {
    try (FSDirectory directory = FSDirectory.open(gloss.index());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data =
          new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      data.put("gloss.schema", schema);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  @Test
  void aNamedIndexIsNeverRebuiltUnasked() throws IOException {
    String index = temp.resolve("mine").toString();
    gloss.run("rebuild", "--index", index, "--corpus", gloss.corpus.toString());
    gloss.add(NEW);
    Installation.Outcome outcome = gloss.run("--index", index, "LSTM");
    expect(
        0,
        "gloss: the sources of "
            + index
            + " have changed since it was built; run gloss rebuild --index "
            + index
            + "\n",
        outcome);
    assertEquals(false, gloss.run("status", "--json", "--index", index).json().get("current"));
    assertEquals(0, gloss.run("rebuild", "--index", index).code());
    expect(0, "", gloss.run("--index", index, "define", "NEW"));
  }

  @Test
  void aMovedInstallationRebuildsItsIndex() throws IOException {
    gloss.run("LSTM");
    Path moved = temp.resolve("moved");
    Files.move(gloss.home, moved);
    Surroundings there = new Surroundings(gloss.env, moved, false, false, 0);
    Installation.Outcome outcome = gloss.run(there, "LSTM");
    assertEquals(0, outcome.code());
    assertTrue(outcome.err().contains("rebuilding"), outcome.err());
    assertEquals("", gloss.run(there, "LSTM").err());
  }

  /** It is not the bundled one that has moved, though it has its name. */
  @Test
  void aFolderOfTheUsersThatIsGoneIsNotReplacedByTheBundledOne() throws IOException {
    Path team = Files.createDirectories(temp.resolve("team").resolve("corpus"));
    Path theirs = Files.writeString(team.resolve("theirs.jsonl"), NEW + "\n");
    expect(0, "", gloss.run("rebuild", "--corpus", team.toString()));
    Files.delete(theirs);
    Files.delete(team);
    Installation.Outcome answered = gloss.run("define", "NEW");
    assertTrue(answered.err().contains("have changed since it was built"), answered.err());
    assertEquals(0, answered.code());
    String missing = "gloss: " + team + ": no such file or folder\n";
    Installation.Outcome rebuilt = gloss.run("rebuild");
    assertEquals(2, rebuilt.code(), rebuilt.err());
    assertTrue(rebuilt.err().startsWith(missing), rebuilt.err());
    Installation.Outcome checked = gloss.run("check");
    assertEquals(2, checked.code(), checked.err());
    assertTrue(checked.err().startsWith(missing), checked.err());
    assertEquals(0, gloss.run("define", "NEW").code());
    assertEquals(1, gloss.run("define", "LSTM").code());
  }

  @Test
  void whereItsFolderCannotBeMadeTheCacheServes() throws IOException {
    Files.writeString(gloss.index(), "a file, so that no folder can be made of that name");
    Installation.Outcome outcome = gloss.run("LSTM");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains(" in " + gloss.env.get("XDG_CACHE_HOME")), outcome.err());
    assertFalse(gloss.run("LSTM").err().contains("cache"));
    assertTrue(gloss.run("status").out().contains(gloss.env.get("XDG_CACHE_HOME")));
    gloss.add(NEW);
    assertEquals(0, gloss.run("define", "NEW").code());
  }

  @Test
  void rebuildWritesWhereQueriesLook() throws IOException {
    Files.writeString(gloss.index(), "a file, so that no folder can be made of that name");
    Installation.Outcome rebuilt = gloss.run("rebuild");
    assertEquals(0, rebuilt.code(), rebuilt.err());
    String cache = gloss.env.get("XDG_CACHE_HOME");
    String told = "gloss: " + gloss.index() + " cannot be written; the index goes to " + cache;
    assertTrue(rebuilt.err().startsWith(told), rebuilt.err());
    assertTrue(rebuilt.out().contains(cache), rebuilt.out());
    assertFalse(gloss.run("LSTM").err().contains("cache"));
    Path other = Files.writeString(temp.resolve("other.jsonl"), NEW + "\n");
    assertEquals(0, gloss.run("rebuild", "--replace", "--corpus", other.toString()).code());
    assertEquals(0, gloss.run("define", "NEW").code());
    assertEquals(0, gloss.run("rebuild").code()); // from its own sources
    assertEquals(0, gloss.run("define", "NEW").code());
    assertEquals(1, gloss.run("define", "LSTM").code());
  }

  /** Else it would say that it is done, and queries would show nothing of it. */
  @Test
  void rebuildIsRefusedWhereQueriesWouldNotSeeIt() throws IOException {
    gloss.run("LSTM");
    Files.delete(gloss.index().resolve("write.lock"));
    Files.createDirectory(gloss.index().resolve("write.lock")); // cannot be opened to be written
    Installation.Outcome refused = gloss.run("rebuild", "--language", "none");
    assertEquals(5, refused.code(), refused.err());
    assertTrue(refused.err().startsWith("gloss: " + gloss.index() + ": "), refused.err());
    gloss.add(NEW);
    assertEquals(0, gloss.run("rebuild").code());
    assertFalse(gloss.run("define", "NEW").err().contains("cache"));
  }

  @Test
  void rebuildIsRefusedWhereNothingCanBeWritten() throws IOException {
    Files.writeString(gloss.index(), "a file");
    gloss.env.put(
        "XDG_CACHE_HOME", Files.writeString(temp.resolve("no-folder"), "a file").toString());
    Installation.Outcome refused = gloss.run("rebuild");
    assertEquals(5, refused.code(), refused.err());
    assertEquals(2, refused.err().lines().count(), refused.err());
  }

  @Test
  void whereNothingCanBeWrittenMemoryServes() throws IOException {
    Files.writeString(gloss.index(), "a file");
    Path cache = Files.writeString(temp.resolve("no-folder"), "a file");
    gloss.env.put("XDG_CACHE_HOME", cache.toString());
    Installation.Outcome outcome = gloss.run("LSTM");
    assertEquals(0, outcome.code());
    assertTrue(outcome.err().contains("neither"), outcome.err());
    gloss.env.put("XDG_CACHE_HOME", "");
    assertEquals(0, gloss.run("LSTM").code());
  }

  @Test
  void whileAnotherBuildsItMemoryServesAndRebuildIsRefused() throws IOException {
    gloss.run("LSTM");
    gloss.add(NEW);
    try (Locked held = new Locked(gloss.index())) {
      Installation.Outcome outcome = gloss.run("define", "NEW");
      assertEquals(0, outcome.code(), outcome.err());
      assertTrue(outcome.err().contains("another gloss is building"), outcome.err());
      assertEquals(6, gloss.run("rebuild").code());
      held.lock.ensureValid();
    }
    assertEquals(0, gloss.run("rebuild").code());
  }

  @Test
  void withoutLauncherAnIndexMustBeNamedForAllButQueries() {
    Surroundings bare = new Surroundings(gloss.env, null, false, false, 0);
    for (String command : new String[] {"status", "verify", "rebuild", "check"}) {
      expect(2, "gloss: which index? give --index DIR\n", gloss.run(bare, command));
    }
  }

  /** Holds an index as another process would. */
  private static final class Locked implements AutoCloseable {
    private final FSDirectory directory;
    private final Lock lock;

    Locked(Path index) throws IOException {
      directory = FSDirectory.open(index);
      lock = directory.obtainLock("write.lock");
    }

    @Override
    public void close() throws IOException {
      lock.close();
      directory.close();
    }
  }
}
