package dev.gloss.analysis;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Words that say nothing of what a text is about. The English ones are ours, closed classes alone,
 * since many a common word is a term; the others are those of Lucene's analyzers.
 */
final class StopWords {
  /** The closed classes: articles, prepositions, pronouns, auxiliaries, conjunctions, questions. */
  private static final Set<String> ENGLISH =
      Set.of(
          ("a about above after again all also although am among an and any are as at be because"
                  + " been before being below between both but by can could did do does doing down"
                  + " during each either else etc ever every few for from further had has have"
                  + " having he her here him his how however i if in into is it its itself just"
                  + " may me might more most much must my neither no nor not of off often on once"
                  + " one only or other our out over own per same shall she should since so some"
                  + " such than that the their them then there these they this those through thus"
                  + " to together too towards under until up upon us very via was we were what when"
                  + " where whether which while who whom whose why will with within without would"
                  + " yet you your")
              .split(" "));

  private StopWords() {}

  /** Those of a language, folded as {@link Folding#fold} does; none where there is no list. */
  static Set<String> of(String code) {
    return switch (code) {
      case "en" -> ENGLISH;
      case "ar" -> folded(ArabicAnalyzer.getDefaultStopSet());
      case "bg" -> folded(BulgarianAnalyzer.getDefaultStopSet());
      case "bn" -> folded(BengaliAnalyzer.getDefaultStopSet());
      case "ca" -> folded(CatalanAnalyzer.getDefaultStopSet());
      case "cs" -> folded(CzechAnalyzer.getDefaultStopSet());
      case "da" -> folded(DanishAnalyzer.getDefaultStopSet());
      case "de" -> folded(GermanAnalyzer.getDefaultStopSet());
      case "el" -> folded(GreekAnalyzer.getDefaultStopSet());
      case "es" -> folded(SpanishAnalyzer.getDefaultStopSet());
      case "et" -> folded(EstonianAnalyzer.getDefaultStopSet());
      case "eu" -> folded(BasqueAnalyzer.getDefaultStopSet());
      case "fa" -> folded(PersianAnalyzer.getDefaultStopSet());
      case "fi" -> folded(FinnishAnalyzer.getDefaultStopSet());
      case "fr" -> folded(FrenchAnalyzer.getDefaultStopSet());
      case "ga" -> folded(IrishAnalyzer.getDefaultStopSet());
      case "gl" -> folded(GalicianAnalyzer.getDefaultStopSet());
      case "hi" -> folded(HindiAnalyzer.getDefaultStopSet());
      case "hu" -> folded(HungarianAnalyzer.getDefaultStopSet());
      case "hy" -> folded(ArmenianAnalyzer.getDefaultStopSet());
      case "id" -> folded(IndonesianAnalyzer.getDefaultStopSet());
      case "it" -> folded(ItalianAnalyzer.getDefaultStopSet());
      case "lt" -> folded(LithuanianAnalyzer.getDefaultStopSet());
      case "lv" -> folded(LatvianAnalyzer.getDefaultStopSet());
      case "ne" -> folded(NepaliAnalyzer.getDefaultStopSet());
      case "nl" -> folded(DutchAnalyzer.getDefaultStopSet());
      case "no" -> folded(NorwegianAnalyzer.getDefaultStopSet());
      case "pt" -> folded(PortugueseAnalyzer.getDefaultStopSet());
      case "ro" -> folded(RomanianAnalyzer.getDefaultStopSet());
      case "ru" -> folded(RussianAnalyzer.getDefaultStopSet());
      case "sr" -> folded(SerbianAnalyzer.getDefaultStopSet());
      case "sv" -> folded(SwedishAnalyzer.getDefaultStopSet());
      case "ta" -> folded(TamilAnalyzer.getDefaultStopSet());
      case "te" -> folded(TeluguAnalyzer.getDefaultStopSet());
      case "tr" -> folded(TurkishAnalyzer.getDefaultStopSet());
      default -> Set.of();
    };
  }

  private static Set<String> folded(CharArraySet words) {
    Set<String> folded = new HashSet<>();
    for (Object word : words) {
      folded.add(Folding.fold(new String((char[]) word)));
    }
    return folded;
  }
}
