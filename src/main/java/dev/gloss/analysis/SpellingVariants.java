package dev.gloss.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes British and American spellings of an English word one form. The form is a key, not a
 * spelling: {@code noise} may become {@code noize}, which harms nothing as long as both sides are
 * treated alike and no two different words meet.
 *
 * <p>The rules follow the regular differences listed in English orthography: -ise/-ize, -yse/-yze,
 * -our/-or, -re/-er, -ogue/-og, doubled l before a suffix, ae and oe in learned words, and a few
 * single words. Ordinals and small numbers in digits are those in letters.
 */
final class SpellingVariants {
  private static final int SHORTEST = 4;

  /**
   * Single words, whose plurals in s follow them; two that the rules would take for others (timber,
   * prize); abbreviations that leave letters out in the middle, so that no completion finds them;
   * numbers up to ten, in Roman figures where those are no other word or abbreviation (IV, VI); and
   * every ordinal that is one word in letters.
   */
  private static final Map<String, String> WORDS =
      WordPairs.of(
          """
          grey gray  greyscale grayscale  disc disk  programme program  artefact artifact
          defence defense  offence offense  licence license  judgement judgment
          acknowledgement acknowledgment  maths math  aluminium aluminum  ageing aging
          learnt learned  encyclopaedia encyclopedia  fulfil fulfill  enrol enroll
          skilful skillful  adaptor adapter  adviser advisor  convertor converter

          timbre timbre  prise prise

          attn attention  cfg configuration  cmd command  ctrl control  dept department
          gnd ground  govt government  intl international  mgmt management  mgr manager
          msg message  pkg package  pwr power  qty quantity  svc service  thru through
          wt weight

          1 one  2 two  3 three  4 four  5 five  6 six  7 seven  8 eight  9 nine  10 ten
          ii two  iii three  vii seven  viii eight

          1st first  2nd second  3rd third  4th fourth  5th fifth  6th sixth  7th seventh
          8th eighth  9th ninth  10th tenth  11th eleventh  12th twelfth  13th thirteenth
          14th fourteenth  15th fifteenth  16th sixteenth  17th seventeenth  18th eighteenth
          19th nineteenth  20th twentieth  30th thirtieth  40th fortieth  50th fiftieth
          60th sixtieth  70th seventieth  80th eightieth  90th ninetieth  100th hundredth
          """);

  /** Parts of learned words: British, American. */
  private static final String[][] PARTS = {
    {"aemi", "emi"},
    {"haem", "hem"},
    {"paed", "ped"},
    {"aesth", "esth"},
    {"oedem", "edem"},
    {"oestr", "estr"},
    {"oesoph", "esoph"},
    {"foet", "fet"},
    {"gynae", "gyne"},
    {"rrhoea", "rrhea"},
    {"sulph", "sulf"}
  };

  private static final String[] ISE = {
    "ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isable"
  };
  private static final String[] YSE = {"yse", "ysed", "yses", "yser", "ysers", "ysing"};
  private static final String[] OUR = {
    "our", "ours", "oured", "ouring", "ourhood", "ourhoods", "oural", "ourable", "ourful", "ourless"
  };
  private static final String[] RE = {"re", "res", "red"};
  private static final String[] OGUE = {"ogue", "ogues"};
  private static final String[] LL = {"lled", "lling", "ller", "llers", "llable"};

  private SpellingVariants() {}

  /** The common form of a lower-case word. */
  static String commonForm(String word) {
    String single = single(word);
    if (single != null || word.length() < SHORTEST) {
      return single == null ? word : single;
    }
    String form = swap(parts(word), ISE, 1, "z");
    form = swap(form, YSE, 1, "z");
    form = our(form);
    form = re(form);
    form = ogue(form);
    return doubledL(form);
  }

  private static @Nullable String single(String word) {
    String form = WORDS.get(word);
    if (form != null || !word.endsWith("s")) {
      return form;
    }
    String singular = WORDS.get(word.substring(0, word.length() - 1));
    return singular == null ? null : singular + "s";
  }

  private static String parts(String word) {
    String form = word;
    for (String[] part : PARTS) {
      form = form.replace(part[0], part[1]);
    }
    return form;
  }

  /** With one of the endings, the character at {@code at} in it replaced; else the word itself. */
  private static String swap(String word, String[] endings, int at, String replacement) {
    String ending = ending(word, endings);
    if (ending == null || word.length() - ending.length() < 2) {
      return word;
    }
    int i = word.length() - ending.length() + at;
    return word.substring(0, i) + replacement + word.substring(i + 1);
  }

  private static String our(String word) {
    String ending = ending(word, OUR);
    int stem = ending == null ? 0 : word.length() - ending.length();
    // two letters before it: colour and behaviour, not four, hour and tour
    if (stem < 2 || "aeou".indexOf(word.charAt(stem - 1)) >= 0) {
      return word;
    }
    return word.substring(0, stem + 1) + word.substring(stem + 2);
  }

  private static String re(String word) {
    String ending = ending(word, RE);
    int stem = ending == null ? 0 : word.length() - ending.length();
    if (stem < 3 || "bt".indexOf(word.charAt(stem - 1)) < 0) {
      return word;
    }
    return word.substring(0, stem)
        + "er"
        + switch (word.length() - stem) {
          case 2 -> "";
          default -> word.endsWith("s") ? "s" : "ed";
        };
  }

  private static String ogue(String word) {
    String ending = ending(word, OGUE);
    if (ending == null || word.length() - ending.length() < 3) {
      return word;
    }
    return word.substring(0, word.length() - ending.length() + 2) + (word.endsWith("s") ? "s" : "");
  }

  /** {@code modelling} as {@code modeling}, but not {@code calling}: the stem has two vowels. */
  private static String doubledL(String word) {
    String ending = ending(word, LL);
    if (ending == null) {
      return word;
    }
    int stem = word.length() - ending.length();
    long vowels = word.substring(0, stem).chars().filter(c -> "aeiouy".indexOf(c) >= 0).count();
    return vowels < 2 ? word : word.substring(0, stem) + word.substring(stem + 1);
  }

  private static @Nullable String ending(String word, String[] endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return ending;
      }
    }
    return null;
  }
}
