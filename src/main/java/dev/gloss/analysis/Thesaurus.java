package dev.gloss.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;

/**
 * Everyday words for the words of definitions: whoever forgot a name describes the thing by
 * <q>guess what is in a picture</q> where its entry says <q>predict</q> and <q>image</q>. Written
 * for gloss; English only.
 *
 * <p>Stateless and thread-safe; the rules are read anew by each call.
 */
public final class Thesaurus {
  private Thesaurus() {}

  /**
   * The rules for a language of prose, both directions of each; none where there is no thesaurus.
   */
  public static List<SynonymRules.Rule> rules(Prose prose) {
    String name = "thesaurus." + prose.language() + ".txt";
    try (InputStream in = Thesaurus.class.getResourceAsStream(name)) {
      return in == null
          ? List.of()
          : SynonymRules.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), prose);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    } catch (ParseException e) {
      throw new IllegalStateException(name + ":" + e.getErrorOffset() + ": " + e.getMessage(), e);
    }
  }
}
