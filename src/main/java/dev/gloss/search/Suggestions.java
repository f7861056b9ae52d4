package dev.gloss.search;

import dev.gloss.analysis.Prose;
import dev.gloss.analysis.TermKeys;
import dev.gloss.index.Lexicon;
import dev.gloss.index.Name;
import dev.gloss.index.Neighbour;
import dev.gloss.index.Schema;
import dev.gloss.search.Plan.FieldPhrase;
import dev.gloss.search.Plan.Filter;
import dev.gloss.search.Plan.NameKey;
import dev.gloss.search.Plan.NameLookup;
import dev.gloss.text.Edits;
import dev.gloss.text.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may have been meant when nothing answers: neighbours in spelling, and guesses by initials.
 */
final class Suggestions {
  /** As many as a reader takes in at a glance. */
  private static final int MAX = 5;

  /** Sections shown where none is like the one asked for. */
  private static final int MAX_SECTIONS = 3;

  /** Words of the longest name among others. */
  private static final int MAX_NAME_WORDS = 4;

  /** Neighbours of a short head are many; the most important of so many are shown. */
  private static final int SEEN = 200;

  /** What looks like a field and something asked for in it. */
  private static final Pattern FIELD = Pattern.compile("(\\p{L}+):(\\S.*)");

  /** Slips in the name of a field. */
  private static final int FIELD_SLIPS = 2;

  private final Prose prose;
  private final Lexicon lexicon;

  Suggestions(Prose prose, Lexicon lexicon) {
    this.prose = prose;
    this.lexicon = lexicon;
  }

  List<Suggestion> of(Plan plan) throws IOException {
    Map<String, Suggestion> found = new LinkedHashMap<>();
    for (Filter filter : plan.filters()) {
      if (filter.must()) {
        addCondition(found, filter.any().get(0));
      }
    }
    addField(found, plan.text());
    for (NameLookup name : plan.names()) {
      add(found, name.keys().get(0), "known, but not in what was asked for");
    }
    List<String> asked = asked(plan.text());
    if (plan.names().isEmpty()) {
      for (String thing : asked) {
        addSpeltLike(found, TermKeys.folded(thing));
      }
    }
    String wanted =
        QuerySyntax.parse(String.join(" ", asked)).stream()
            .filter(clause -> clause.sign() != Clause.Sign.MUST_NOT)
            .map(Clause::text)
            .collect(Collectors.joining(" "));
    addNamed(found, wanted);
    addWords(found, wanted);
    return found.values().stream().limit(MAX).toList();
  }

  /** The things that a question asks for; the whole text of what is none. */
  private List<String> asked(String text) {
    List<List<String>> questions = new Frames(prose).read(text);
    return questions.isEmpty() ? List.of(text) : questions.get(0);
  }

  private void addSpeltLike(Map<String, Suggestion> found, String key) throws IOException {
    if (isCorrectable(key)) {
      addHeads(found, key);
      addInitials(found, key);
    }
  }

  /** For a field that there is none of: <q>def:memory</q>. */
  private static void addField(Map<String, Suggestion> found, String typed) {
    Matcher field = FIELD.matcher(typed);
    if (!field.matches() || QuerySyntax.named(field.group(1)) != null) {
      return;
    }
    List<String> fields = QuerySyntax.FIELDS.stream().map(Field::word).toList();
    String why = "the fields are " + String.join(", ", fields);
    for (String known : fields) {
      String name = field.group(1);
      if (known.startsWith(name) || Edits.distance(known, name) <= FIELD_SLIPS) {
        String text = known + ":" + field.group(2);
        found.put(text, new Suggestion(text, null, why));
      }
    }
  }

  private static boolean isCorrectable(String key) {
    return key.length() >= 2 && key.length() <= Limits.CORRECTED_LENGTH;
  }

  /** For a section or a term that there is none of. */
  private void addCondition(Map<String, Suggestion> found, FieldPhrase wanted) throws IOException {
    String key = wanted.tokens().get(0);
    if (isCorrectable(key) && lexicon.docFreq(wanted.field(), key) == 0) {
      if (wanted.field().equals(Schema.SECTION)) {
        addSections(found, key);
      } else if (wanted.field().equals(Schema.TERM_FOLDED)) {
        addHeads(found, key);
      }
    }
  }

  /** Those that are spelt like one asked for or have it in their names, else the largest. */
  private void addSections(Map<String, Suggestion> found, String asked) throws IOException {
    Set<String> near =
        lexicon.neighbours(Schema.SECTION, asked, 2, MAX).stream()
            .map(Neighbour::token)
            .collect(Collectors.toSet());
    List<String> all =
        lexicon.completions(Schema.SECTION_NAME, "", SEEN).stream().map(Neighbour::token).toList();
    List<String> like =
        all.stream()
            .filter(name -> {
              String key = TermKeys.head(name);
              return key.contains(asked) || near.contains(key);
            })
            .toList();
    for (String name : like.isEmpty() ? all.subList(0, Math.min(MAX_SECTIONS, all.size())) : like) {
      String typed = "section:" + (name.indexOf(' ') < 0 ? name : '"' + name + '"');
      found.putIfAbsent(typed, new Suggestion(typed, null, "a section of the glossary"));
    }
  }

  private void add(Map<String, Suggestion> found, NameKey key, String why) throws IOException {
    for (Name name : lexicon.names(key.field(), key.token(), 1)) {
      found.putIfAbsent(name.term(), new Suggestion(name.term(), name.term(), why));
    }
  }

  private void addHeads(Map<String, Suggestion> found, String key) throws IOException {
    for (Neighbour near : nearHeads(key)) {
      add(found, new NameKey(Schema.TERM_FOLDED, near.token()), "spelt almost like it");
    }
  }

  /** Heads one edit away: those of the likeliest slips first, of these the most mentioned. */
  List<Neighbour> nearHeads(String key) throws IOException {
    List<Neighbour> heads = new ArrayList<>();
    for (Neighbour near : lexicon.neighbours(Schema.TERM_FOLDED, key, 1, SEEN)) {
      if (near.distance() > 0) {
        int mentions = lexicon.docFreq(Schema.WORDS, near.token());
        heads.add(new Neighbour(near.token(), near.distance(), mentions));
      }
    }
    heads.sort((a, b) -> Slip.compare(key, a, b));
    return heads.subList(0, Math.min(MAX, heads.size()));
  }

  private void addInitials(Map<String, Suggestion> found, String key) throws IOException {
    for (Name name : lexicon.names(Schema.INITIALS, key, MAX)) {
      found.putIfAbsent(
          name.term(),
          new Suggestion(
              name.term(), name.term(), "a guess: " + name.expansion() + " has these initials"));
    }
  }

  /** Names among the words, the longest first: <q>dropout rate</q>. */
  private void addNamed(Map<String, Suggestion> found, String text) throws IOException {
    NameLookups lookups = new NameLookups(prose, lexicon);
    List<Word> words = Words.of(text, prose, lexicon);
    if (words.size() > Ranking.LOOSE_TEXT) {
      return;
    }
    boolean[] named = new boolean[words.size()];
    for (int length = Math.min(MAX_NAME_WORDS, words.size() - 1); length > 0; length--) {
      for (int first = 0; first + length <= words.size(); first++) {
        int last = first + length - 1;
        boolean telling = !words.get(first).stop() && !words.get(last).stop();
        if (telling && !named[first] && !named[last]) {
          for (NameKey key : lookups.first(Words.between(text, words, first, last))) {
            add(found, key, "named in it");
            Arrays.fill(named, first, last + 1, true);
          }
        }
      }
    }
  }

  private void addWords(Map<String, Suggestion> found, String text) throws IOException {
    Corrections corrections = new Corrections(prose, lexicon);
    for (Word word : Words.of(text, prose, lexicon)) {
      boolean correctable = word.text().length() <= Limits.CORRECTED_LENGTH;
      if (!word.known() && correctable && word.typedLength() > 3) {
        for (String near : corrections.slips(word)) {
          List<Name> heads = lexicon.names(Schema.TERM_FOLDED, near, 1);
          String term = heads.isEmpty() ? null : heads.get(0).term();
          String shown = term == null ? near : term;
          found.putIfAbsent(
              shown, new Suggestion(shown, term, "spelt almost like \"" + word.text() + "\""));
        }
      }
    }
  }
}
