package dev.gloss.annotate.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the abbreviations that a block of text defines. Stateless and thread-safe. */
public final class Abbreviations {
  private Abbreviations() {}

  /** Every definition, in order of the short forms' places; a pair defined twice is there twice. */
  public static List<Pair> of(String marked) {
    UnmarkedText unmarked = UnmarkedText.of(marked);
    String text = unmarked.text();
    Pairing pairing = new Pairing(text);
    Map<Integer, Pair> byShortForm = new LinkedHashMap<>();
    Brackets brackets = new Brackets(text, pairing);
    int round = text.indexOf('(');
    int square = text.indexOf('[');
    while (round >= 0 || square >= 0) {
      boolean first = square < 0 || (round >= 0 && round < square);
      for (Pair pair : brackets.at(first ? round : square)) {
        byShortForm.putIfAbsent(pair.shortStart(), pair);
      }
      round = first ? text.indexOf('(', round + 1) : round;
      square = first ? square : text.indexOf('[', square + 1);
    }
    RunningText running = new RunningText(text, pairing);
    for (CapitalWords.Word word : CapitalWords.of(text)) {
      if (!byShortForm.containsKey(word.start())) {
        Pair pair = running.at(word);
        if (pair != null) {
          byShortForm.put(word.start(), pair);
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    byShortForm.values().forEach(pair -> pairs.add(unmarked.original(pair)));
    pairs.sort(Comparator.comparingInt(Pair::shortStart));
    return pairs;
  }
}
