package dev.gloss.bench;

import dev.gloss.SyntheticGlossary;
import dev.gloss.corpus.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** MiniSearch in one Node process, which takes the time of each answer itself. */
final class MiniSearchPeer implements Peer {
  private final Path script;
  private final Path folder;
  private @Nullable Process node;
  private @Nullable BufferedReader answers;
  private @Nullable Writer questions;

  /**
   * @param script {@code minisearch.mjs}, in a folder where {@code npm} has installed minisearch
   */
  MiniSearchPeer(Path script, Path folder) {
    this.script = script;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "MiniSearch";
  }

  @Override
  public void build(Supplier<Stream<Entry>> entries) throws IOException {
    Path lines = folder.resolve("entries.jsonl");
    try (Stream<Entry> stream = entries.get()) {
      SyntheticGlossary.write(lines, stream);
    }
    node =
        new ProcessBuilder("node", script.toString(), index().toString(), lines.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    answers =
        new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
    questions = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8);
    millis();
  }

  /** The index as it is written for a command that loads it. */
  Path index() {
    return folder.resolve("minisearch.json");
  }

  @Override
  public long ask(Question question) throws IOException {
    if (questions == null) {
      throw new IllegalStateException("not built");
    }
    questions.write(question.ask() + "\t" + question.words() + "\n");
    questions.flush();
    return Math.round(millis() * 1e6);
  }

  private double millis() throws IOException {
    String line = answers == null ? null : answers.readLine();
    if (line == null) {
      throw new IOException("node ended");
    }
    return Double.parseDouble(line);
  }

  @Override
  public void close() throws IOException {
    if (questions != null) {
      questions.close();
    }
    if (node != null) {
      node.destroy();
    }
  }
}
