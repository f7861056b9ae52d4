package dev.gloss.cli.arguments;

import dev.gloss.text.Edits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What help and parsing need to know of a command.
 *
 * @param name the word that calls it
 * @param operands what stands after the name in help, such as {@code TERM…}; empty for nothing
 * @param summary what it does, a few words
 * @param details what else its help says, paragraphs of running text
 * @param flags the flags it takes beyond those that every command takes, in the order help lists
 *     them
 */
public record CommandUsage(
    String name, String operands, String summary, List<String> details, List<Flag> flags) {

  /** How it is called: {@code define TERM…}. */
  public String synopsis() {
    return operands.isEmpty() ? name : name + " " + operands;
  }

  /** Every flag it takes, its own first. */
  public List<Flag> allFlags() {
    List<Flag> all = new ArrayList<>(flags);
    all.addAll(Flag.COMMON);
    return all;
  }

  boolean takes(Flag flag) {
    return flags.contains(flag) || Flag.COMMON.contains(flag);
  }

  /** The one of these that a word calls, or null. */
  public static @Nullable CommandUsage named(String word, List<CommandUsage> among) {
    for (CommandUsage usage : among) {
      if (usage.name.equals(word)) {
        return usage;
      }
    }
    return null;
  }

  /** The one of these that a mistyped word was meant to call, or null. */
  public static @Nullable CommandUsage near(String word, List<CommandUsage> among) {
    String name = Nearest.of(word, among.stream().map(CommandUsage::name).toList());
    return name == null ? null : named(name, among);
  }

  /** The one of these whose name a word of four letters or more is with one slip, or null. */
  public static @Nullable CommandUsage slip(String word, List<CommandUsage> among) {
    return among.stream()
        .filter(usage -> word.length() >= 4 && Edits.isOne(word, usage.name()))
        .findFirst()
        .orElse(null);
  }
}
