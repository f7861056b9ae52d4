package dev.gloss.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The thesaurus as it is read. */
class ThesaurusTest {
  private static final Prose ENGLISH = new Prose("en");

  private static String roots(String text) {
    return String.join(" ", ENGLISH.stems(text).stream().map(Token::text).toList());
  }

  @Test
  void bothWaysWhereWrittenSo() {
    Set<SynonymRules.Rule> rules = new HashSet<>(Thesaurus.rules(ENGLISH));
    assertTrue(rules.contains(new SynonymRules.Rule("guess", "predict")));
    assertTrue(!rules.contains(new SynonymRules.Rule("predict", "guess")));
    assertTrue(rules.contains(new SynonymRules.Rule("picture", "image")));
    assertTrue(rules.contains(new SynonymRules.Rule("image", "picture")));
  }

  @Test
  void noRuleIsIdleOrStandsOnAStopWord() {
    for (SynonymRules.Rule rule : Thesaurus.rules(ENGLISH)) {
      assertTrue(!roots(rule.phrase()).equals(roots(rule.alternative())), rule.toString());
      assertTrue(!ENGLISH.isStopWord(rule.phrase()), rule.toString());
      assertTrue(!ENGLISH.isStopWord(rule.alternative()), rule.toString());
    }
  }

  @Test
  void onlyForEnglish() {
    assertEquals(List.of(), Thesaurus.rules(new Prose("de")));
  }
}
