package dev.gloss.formats;

import dev.gloss.formats.article.ArticleReader;
import dev.gloss.formats.source.CorpusReader;
import dev.gloss.formats.source.Header;
import dev.gloss.formats.source.SourceReading;
import dev.gloss.text.Field;
import dev.gloss.text.Initials;
import dev.gloss.text.LatexAbbreviation;
import dev.gloss.text.LatexArguments;
import dev.gloss.text.LatexMacros;
import dev.gloss.text.LatexText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of LaTeX's packages glossaries ({@code \newacronym}, {@code \newglossaryentry},
 * {@code \longnewglossaryentry}, and of its extra {@code \newabbreviation} and {@code
 * \glsxtrnewsymbol}), acronym ({@code \acro}, {@code \acrodef}, {@code \newacro}) and acro ({@code
 * \DeclareAcronym}), wherever they stand in a file.
 */
final class LatexReader implements CorpusReader {
  private static final Set<String> COMMANDS = commands();

  /** A place for an argument; an escaped sign is text. */
  private static final Pattern PARAMETER = Pattern.compile("(?<!\\\\)#");

  private static Set<String> commands() {
    Set<String> commands = new HashSet<>(LatexAbbreviation.commands());
    commands.addAll(List.of("newglossaryentry", "longnewglossaryentry", "glsxtrnewsymbol"));
    return Set.copyOf(commands);
  }

  @Override
  public String format() {
    return "latex";
  }

  @Override
  public List<String> extensions() {
    return List.of("tex");
  }

  @Override
  public Header.Style header() {
    return Header.Style.PERCENT;
  }

  @Override
  public String wanted() {
    return "\\newacronym{lstm}{LSTM}{long short-term memory} and the like";
  }

  @Override
  public boolean recognises(List<String> start) {
    return start.stream()
        .anyMatch(line -> COMMANDS.stream().anyMatch(c -> line.contains("\\" + c + "{")));
  }

  @Override
  public void read(SourceReading source) throws IOException {
    source.header(Header.Style.PERCENT);
    int before = Math.max(source.lines().number() - 1, 0);
    List<String> lines = ArticleReader.text(source);
    if (lines != null) {
      new Commands(source, LatexText.withoutComments(lines), before).tell();
    }
  }

  /**
   * One command and its arguments.
   *
   * @param line where it stands
   * @param key its key
   * @param brief what is written, null for an entry whose options say it
   * @param rest what it stands for
   * @param options its options
   */
  private record Found(
      int line, String key, @Nullable String brief, String rest, Map<String, String> options) {

    String name() {
      String said = brief == null ? options.get("short") : brief;
      return said == null ? options.getOrDefault("name", key) : said;
    }
  }

  /** The commands of one file. */
  private static final class Commands {
    private final SourceReading source;
    private final String text;
    private final List<Found> found = new ArrayList<>();

    /** What each key stands for, so that links in texts read as they are typeset. */
    private final Map<String, String> names = new HashMap<>();

    private final LatexMacros macros = new LatexMacros();
    private int line;
    private int counted;

    Commands(SourceReading source, String text, int before) {
      this.source = source;
      this.text = text;
      this.line = before + 1;
    }

    void tell() throws IOException {
      int defined = 0;
      int at = text.indexOf('\\');
      while (at >= 0) {
        int end = at + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        // an escaped sign is passed over with its backslash
        end = Math.min(Math.max(end, at + 2), text.length());
        String name = text.substring(at + 1, end);
        if (COMMANDS.contains(name)) {
          countTo(at);
          LatexArguments arguments = new LatexArguments(text, end);
          end = Math.max(command(name, arguments), end);
          if (arguments.isUnclosed()) {
            end = Math.max(end, arguments.stopped()); // what is before it stands within it
          }
        } else if (LatexMacros.isDefinition(name) && at >= defined) {
          // what stands within it is looked at too
          defined = macros.define(text, end, body -> LatexText.plain(body, Map.of(), macros));
        }
        at = text.indexOf('\\', end);
      }
      for (Found command : found) {
        tell(command);
      }
    }

    private void countTo(int at) {
      for (; counted < at; counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
    }

    /** Takes a command and its arguments; the offset after them. */
    private int command(String name, LatexArguments arguments) {
      String options = arguments.optional();
      String key = arguments.group();
      if (options == null) {
        options = arguments.optional();
      }
      String second = arguments.group();
      boolean three =
          name.equals("longnewglossaryentry")
              || LatexAbbreviation.of(name) == LatexAbbreviation.BY_GROUPS;
      String third = three ? arguments.group() : "";
      if (arguments.isUnclosed()) {
        source.error(line, "\\" + name + " opens a brace or bracket that is never closed");
      } else if (key == null || second == null || third == null) {
        source.error(line, "\\" + name + " wants " + wanted(name));
      } else if (PARAMETER.matcher(key + second + third).find()) {
        source.skipped(line, "\\" + name + " within a definition");
      } else {
        add(name, key.strip(), options, second, third);
      }
      return arguments.end();
    }

    private void add(
        String name, String key, @Nullable String options, String second, String third) {
      Found command =
          switch (LatexAbbreviation.of(name)) {
            case BY_GROUPS -> new Found(line, key, second, third, options(options));
            case BY_KEY -> new Found(line, key, options == null ? key : options, second, Map.of());
            case BY_OPTIONS -> new Found(line, key, null, "", options(second));
            case null -> entry(name, key, options, second, third);
          };
      found.add(command);
      names.putIfAbsent(key, LatexText.plain(command.name(), Map.of(), macros));
    }

    private Found entry(
        String name, String key, @Nullable String options, String second, String third) {
      if (name.equals("glsxtrnewsymbol")) {
        return new Found(line, key, second, "", options(options));
      }
      Map<String, String> values = options(second);
      if (name.equals("longnewglossaryentry")) {
        values.put("description", third);
      }
      return new Found(line, key, null, "", values);
    }

    private static String wanted(String name) {
      return switch (LatexAbbreviation.of(name)) {
        case BY_GROUPS -> "{key}{short}{long}";
        case BY_KEY -> "{key}{long}, or {key}[short]{long}";
        case BY_OPTIONS -> "{key}{short=…,long=…}";
        case null ->
            switch (name) {
              case "longnewglossaryentry" -> "{key}{name=…}{description}";
              case "glsxtrnewsymbol" -> "{key}{symbol}";
              default -> "{key}{name=…,description=…}";
            };
      };
    }

    private void tell(Found command) throws IOException {
      EntryRow fields = new EntryRow();
      Map<String, String> options = command.options();
      String name = plain(command.name());
      fields.put(Field.TERM, name);
      fields.put(Field.EXPANSION, expansion(command, name));
      fields.put(Field.DEFINITION, plain(options.getOrDefault("description", "")));
      for (String form : List.of("text", "plural", "shortplural")) {
        String other = plain(options.getOrDefault(form, ""));
        if (!other.isEmpty() && !other.equals(name)) {
          fields.add(Field.ALIASES, other);
        }
      }
      see(options).forEach(key -> fields.add(Field.SEE, names.getOrDefault(key, key)));
      fields.tell(source, command.line());
    }

    /** As said; or as {@code first=} shows it: {@code long short-term memory (LSTM)}. */
    private String expansion(Found command, String name) {
      String said = command.brief() == null ? command.options().get("long") : command.rest();
      if (said != null) {
        return plain(said);
      }
      String first = plain(command.options().getOrDefault("first", ""));
      String suffix = " (" + name + ")";
      if (first.endsWith(suffix)) {
        return first.substring(0, first.length() - suffix.length());
      }
      return Initials.strict(name, first) ? first : "";
    }

    private static List<String> see(Map<String, String> options) {
      List<String> keys = new ArrayList<>();
      for (String option : List.of("see", "seealso")) {
        String value = options.getOrDefault(option, "");
        String bare = value.startsWith("[") ? value.substring(value.indexOf(']') + 1) : value;
        for (String key : LatexArguments.unwrapped(bare.strip()).split(",", -1)) {
          if (!key.isBlank()) {
            keys.add(key.strip());
          }
        }
      }
      return keys;
    }

    private static Map<String, String> options(@Nullable String text) {
      Map<String, String> values = new HashMap<>();
      for (String option : LatexArguments.split(text == null ? "" : text)) {
        int equals = option.indexOf('=');
        if (equals > 0) {
          String key = LatexArguments.unwrapped(option.substring(0, equals));
          String value = LatexArguments.unwrapped(option.substring(equals + 1));
          values.putIfAbsent(key.toLowerCase(Locale.ROOT), value);
        }
      }
      return values;
    }

    private String plain(String text) {
      return LatexText.plain(text, names, macros);
    }
  }
}
