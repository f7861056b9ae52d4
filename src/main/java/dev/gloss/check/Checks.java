package dev.gloss.check;

import dev.gloss.corpus.Entry;
import dev.gloss.corpus.Place;
import dev.gloss.corpus.Problem;
import dev.gloss.corpus.Skipped;
import dev.gloss.formats.Corpus;
import dev.gloss.formats.source.CorpusListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every check of the quality of a glossary, run over one corpus: {@link #gather} is told each entry
 * once, then {@link #judge} reads the corpus again and tells what is doubtful. All findings are
 * warnings, since a rebuild publishes such a glossary all the same. Memory grows by some hundred
 * bytes an entry, not by its text.
 *
 * <p>For one thread.
 */
public final class Checks {
  /** The name of the check for entries that are there twice, which the index finds by itself. */
  public static final String DUPLICATE = "duplicate";

  private final GlossaryNames names = new GlossaryNames();
  private final List<Check> table =
      List.of(
          new MissingCheck(),
          new LettersCheck(),
          new LengthCheck(),
          new OpeningCheck(),
          new AliasCheck(names),
          new SeeCheck(names),
          new OneSidedCheck(names),
          new UndefinedCheck(names),
          new SameStartCheck(),
          new RepeatedCheck(),
          new SensesCheck(names),
          new ExamplesCheck(names));

  private DigestMap<Boolean> seen = new DigestMap<>();

  /** Checks for one corpus. */
  public Checks() {}

  /** What an entry may allow, in the order in which findings are told. */
  List<String> names() {
    return Stream.concat(Stream.of(DUPLICATE), table.stream().map(Check::name)).toList();
  }

  /** Takes note of an entry, in reading order. */
  public void gather(Entry entry) {
    if (isNew(entry)) {
      names.gather(entry);
      table.forEach(check -> check.gather(entry));
    }
  }

  /**
   * Judges every entry, knowing all that were gathered.
   *
   * @param corpus where they come from
   * @return the findings by check, each in reading order
   * @throws IOException if a file cannot be read again
   */
  public List<Problem> judge(Corpus corpus) throws IOException {
    seen = new DigestMap<>();
    Findings unknown = new Findings(null);
    List<Findings> findings = table.stream().map(check -> new Findings(check.name())).toList();
    corpus.read(new Judging(entry -> judge(entry, unknown, findings)));
    List<Problem> problems = new ArrayList<>(unknown.problems());
    for (int i = 0; i < table.size(); i++) {
      table.get(i).finish(findings.get(i));
      problems.addAll(findings.get(i).problems());
    }
    return problems;
  }

  private void judge(Entry entry, Findings unknown, List<Findings> findings) {
    for (String name : entry.allow()) {
      if (!names().contains(name)) {
        String known = String.join(", ", names());
        unknown.add(entry, "allows \"" + name + "\", which is no check; known are " + known);
      }
    }
    if (isNew(entry)) {
      for (int i = 0; i < table.size(); i++) {
        if (!entry.allow().contains(table.get(i).name())) {
          table.get(i).judge(entry, findings.get(i));
        }
      }
    }
  }

  /** An entry that is there twice is a duplicate and nothing else. */
  private boolean isNew(Entry entry) {
    String whole = Arrays.asList(entry.term(), entry.expansion(), entry.definition()).toString();
    return seen.putIfAbsent(whole, true) == null;
  }

  /** What to do with an entry. */
  private interface Judge {
    void judge(Entry entry);
  }

  /** Only the entries: everything else was told in the first reading. */
  private record Judging(Judge judge) implements CorpusListener {
    @Override
    public void entry(Entry entry, int root) {
      judge.judge(entry);
    }

    @Override
    public void problem(Problem problem) {}

    @Override
    public void synonyms(Place place, String rule) {}

    @Override
    public void skipped(Skipped skipped) {}
  }
}
