package dev.gloss.corpus;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to write of a glossary, and how. Immutable; begin with {@link #to} and change what differs.
 *
 * @param format the format, such as {@code csv}
 * @param section only entries of this section, or null for all
 * @param terms only entries under these heads, or null for all; the order stays that of the
 *     glossary
 * @param latexPackage the package that LaTeX is written for, {@code glossaries} or {@code acronym};
 *     null for the former
 */
public record WriteOptions(
    String format,
    @Nullable String section,
    @Nullable List<String> terms,
    @Nullable String latexPackage) {

  /** Copies the list. */
  public WriteOptions {
    Objects.requireNonNull(format, "format");
    terms = terms == null ? null : List.copyOf(terms);
  }

  /** The whole glossary in a format. */
  public static WriteOptions to(String format) {
    return new WriteOptions(format, null, null, null);
  }

  /** The same, of one section. */
  public WriteOptions withSection(@Nullable String newSection) {
    return new WriteOptions(format, newSection, terms, latexPackage);
  }

  /** The same, of some heads. */
  public WriteOptions withTerms(@Nullable List<String> newTerms) {
    return new WriteOptions(format, section, newTerms, latexPackage);
  }

  /** The same, for a package of LaTeX. */
  public WriteOptions withLatexPackage(@Nullable String newPackage) {
    return new WriteOptions(format, section, terms, newPackage);
  }
}
