package dev.gloss.formats.article;

import dev.gloss.text.Text;
import dev.gloss.text.WordList;
import java.util.Locale;
import java.util.Set;

/**
 * What stands around the entries of a published page: labels, dates, the titles of link lists. The
 * words are English; a page in another language is told by its shapes alone.
 */
final class Furniture {
  private static final int TITLE_WORDS = 8;
  private static final int TITLE_LENGTH = 80;

  /** What stands before a colon or a dash and is no term. */
  private static final Set<String> LABELS =
      WordList.of(
          """
          published, published on, published in, updated, last updated, last update, updated on,
          last modified, posted, posted on, posted in, posted by, author, authors,
          about the author, written by, edited by, editor, by, text, read more, read next,
          read also, also read, continue reading, keep reading, more, next, previous, next post,
          previous post, next article, source, sources, image source, tip, tips, book tip,
          book tips, pro tip, hint, note, notes, n.b., photo, photo credit, image, image credit,
          picture, credit, credits, caption, follow, follow me, follow us, share, share this,
          tags, tag, tagged, topics, category, categories, keywords, filed under, filed in,
          related, related posts, related articles, see also, references, reference,
          further reading, recommended reading, recommended, disclaimer, disclosure,
          affiliate disclosure, tl;dr, tldr, p.s., p.s, edit, edited, update, warning,
          attention please, important, email, e-mail, mail, phone, contact, website, web, url,
          link, links, twitter, linkedin, facebook, instagram, youtube, medium, github, rss,
          newsletter, subscribe, comment, comments, leave a comment, reply, date, time,
          reading time, read time, estimated reading time, time to read, duration, level,
          difficulty, audience, prerequisites, requirements, conclusion, conclusions, summary,
          introduction, intro, overview, outline, agenda, table of contents, contents, toc,
          in this article, on this page, isbn, doi, price, publisher, pages, licence, license,
          copyright, advertisement, sponsor, sponsored, bonus, example, examples, question,
          answer, faq, title, subtitle, description, word count, views, likes, claps, download,
          downloads, key takeaway, key takeaways, takeaway, thanks, acknowledgements, book,
          books, course, courses, video, podcast, paper, papers, code, demo, slides, buy, order,
          shop, sign up, log in, login, cookies, privacy, advert, legend
          """);

  /** {@code Figure 3}, {@code Part II}: words that with a number are labels. */
  private static final Set<String> NUMBERED =
      WordList.of(
          """
          figure, fig, fig., table, part, step, chapter, section, week, day, lesson, episode,
          lecture, module, page, exercise, question, example, listing, appendix, tip, note,
          volume, vol., issue, no., update
          """);

  /** Words of the titles that stand over lists of links, books and the like. */
  private static final Set<String> TITLE_PARTS =
      WordList.of(
          """
          continue reading, keep reading, further reading, read more, read next,
          recommended read, reading list, related post, related article, related stor, more from,
          more articles, more posts, you may, you might, you liked, you enjoyed, if you like,
          popular posts, popular articles, recent posts, recent articles, latest posts,
          latest articles, from the blog, follow me, follow us, share this, subscribe,
          newsletter, about the author, about me, book tip, book recommend, recommended book,
          table of contents, in this article, on this page, what you will learn, you'll learn,
          you’ll learn, comments, leave a, sign up, get in touch, stay in touch, useful links,
          external links, read also, also read, where to go next, what's next, what’s next,
          min read, minutes read, minute read, advert, photo by, image by, press enter, click to,
          all rights reserved, cookie, privacy policy, sponsored
          """);

  /** Titles that mean this only when they are the whole title. */
  private static final Set<String> TITLES =
      WordList.of(
          """
          references, sources, bibliography, links, books, contents, comments, share, tags,
          categories, topics, resources, credits, footnotes, author, authors, see also, archive,
          archives, toc, outline, agenda, follow, listen, navigation, menu, reading, related,
          recommended, advertisement, acknowledgements, acknowledgments, disclaimer, imprint,
          legal, contact
          """);

  private static final Set<String> MONTHS =
      WordList.of("jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec");

  private Furniture() {}

  /** Whether what stands before a separator is a label, a date or a time. */
  static boolean isLabel(String term) {
    String lower = normal(term);
    if (LABELS.contains(lower) || isDate(lower)) {
      return true;
    }
    int blank = lower.indexOf(' ');
    String rest = blank < 0 ? "" : lower.substring(blank + 1);
    String first = blank < 0 ? lower : lower.substring(0, blank);
    if (NUMBERED.contains(first) && !rest.isEmpty() && isNumber(rest)) {
      return true;
    }
    int parenthesis = lower.indexOf(" (");
    return parenthesis > 0 && LABELS.contains(lower.substring(0, parenthesis));
  }

  /** Whether a line is page furniture by its first words: {@code Continue reading: …}. */
  static boolean isLabelLine(String line) {
    int colon = line.indexOf(':');
    String head = colon > 0 && colon < 40 ? line.substring(0, colon) : line;
    return isLabel(head) || (line.length() <= TITLE_LENGTH && isListTitle(line));
  }

  /** Whether a title stands over links, books, comments and the like, not over entries. */
  static boolean isListTitle(String title) {
    String lower = normal(title);
    if (TITLES.contains(lower) || LABELS.contains(lower)) {
      return true;
    }
    for (String part : TITLE_PARTS) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a lone line can be the title of the list below it. */
  static boolean isTitleLine(String line) {
    String title = line.strip();
    if (title.isEmpty() || title.length() > TITLE_LENGTH || title.indexOf('\n') >= 0) {
      return false;
    }
    int first = title.codePointAt(0);
    char last = title.charAt(title.length() - 1);
    return (Character.isUpperCase(first) || Character.isDigit(first) || !hasCase(first))
        && Phrases.wordCount(title) <= TITLE_WORDS
        && Phrases.hasLetter(title)
        && ".!?,;…".indexOf(last) < 0
        && Character.isLetterOrDigit(first)
        && !title.contains("://")
        && !title.contains(": ")
        && title.indexOf('@') < 0
        && !isDate(normal(title))
        && !isListTitle(title);
  }

  private static boolean hasCase(int codePoint) {
    return Character.isUpperCase(codePoint) || Character.isLowerCase(codePoint);
  }

  /** A date or time: a digit, and nothing but digits, a month, a day's name or their marks. */
  private static boolean isDate(String lower) {
    boolean digit = false;
    for (String word : lower.split("[ ,./:\\-–]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean number = Character.isDigit(word.charAt(0));
      digit |= number;
      if (number ? !isDateNumber(word) : !isDateWord(word)) {
        return false;
      }
    }
    return digit;
  }

  private static boolean isDateNumber(String word) {
    int i = 0;
    while (i < word.length() && Character.isDigit(word.charAt(i))) {
      i++;
    }
    String unit = word.substring(i);
    return i <= 4 && Set.of("", "st", "nd", "rd", "th", "am", "pm", "h", "min").contains(unit);
  }

  private static boolean isDateWord(String word) {
    if (Set.of("am", "pm", "at", "of", "min", "mins", "minutes", "read", "gmt", "utc", "on")
        .contains(word)) {
      return true;
    }
    boolean day = word.endsWith("day") && word.length() >= 6 && word.length() <= 9;
    return day || (word.length() >= 3 && MONTHS.contains(word.substring(0, 3)) && isMonth(word));
  }

  private static boolean isMonth(String word) {
    return word.length() <= 4
        || Set.of(
                "january",
                "february",
                "march",
                "april",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december")
            .contains(word);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i)) && "ivx.".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String normal(String text) {
    String lower = Text.fold(text).toLowerCase(Locale.ROOT);
    return lower.endsWith(":") ? lower.substring(0, lower.length() - 1).strip() : lower;
  }
}
