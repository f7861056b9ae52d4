package dev.gloss.corpus;

import org.jspecify.annotations.Nullable;

/**
 * Which glossary an entry belongs to and on what terms, so that mixed glossaries stay attributable.
 * The constructor normalises and checks as {@link Entry}'s does.
 *
 * @param glossary the name that the glossary gives itself, limited as the expansion, or null
 * @param licence the licence of its entries, such as {@code CC BY 4.0}, limited alike, or null
 */
public record Origin(@Nullable String glossary, @Nullable String licence) {
  /** Of a source that says nothing of itself. */
  public static final Origin UNKNOWN = new Origin(null, null);

  /**
   * Normalises and checks.
   *
   * @throws InvalidEntryException if a text is too long or holds a character that is not allowed
   */
  public Origin {
    EntryChecks checks = new EntryChecks();
    glossary = checks.text("glossary", glossary, Entry.MAX_EXPANSION);
    licence = checks.text("licence", licence, Entry.MAX_EXPANSION);
    checks.finish();
  }
}
