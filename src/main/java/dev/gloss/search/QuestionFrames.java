package dev.gloss.search;

import dev.gloss.analysis.TermKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The question frames of a language: the words around the thing asked for. Their groups are the
 * things, one or two. A pure table; nothing is compiled but for the language in use.
 *
 * @param one frames around one thing, tried in order
 * @param two frames around two things
 * @param loose frames that may as well be part of the thing, or of a description
 * @param tail where a question may end already: <q>what is dropout in deep learning</q>
 * @param article what may stand before a thing
 * @param asking words that ask: <q>how</q>, <q>behind</q>, <q>tutorial</q>
 * @param beside words that may stand beside those, but as well in a name: <q>point</q>
 * @param kinds what a thing may be called behind its name: <q>LSTM network</q>
 * @param pronouns small words, typed in small letters, that are no thing asked for: <q>it</q>
 */
record QuestionFrames(
    List<Pattern> one,
    List<Pattern> two,
    List<Pattern> loose,
    Pattern tail,
    Pattern article,
    Set<String> asking,
    Set<String> beside,
    Set<String> kinds,
    Set<String> pronouns) {

  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** Of other languages. */
  private static final QuestionFrames NONE =
      new QuestionFrames(
          List.of(), List.of(), List.of(), NEVER, NEVER, Set.of(), Set.of(), Set.of(), Set.of());

  /** The frames of a language by its code; none for a language without. */
  static QuestionFrames of(String language) {
    return switch (language) {
      case "en" -> English.FRAMES;
      case "de" -> German.FRAMES;
      case "fr" -> French.FRAMES;
      case "es" -> Spanish.FRAMES;
      default -> NONE;
    };
  }

  /** A thing without its article. */
  String withoutArticle(String thing) {
    return article.matcher(thing).replaceFirst("").strip();
  }

  /** Letters with an accent may be typed without, and umlauts as ae, oe and ue. */
  private static Pattern pattern(String pattern) {
    StringBuilder typed = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      Set<String> forms = new LinkedHashSet<>();
      String letter = String.valueOf(c);
      Stream.of(letter, TermKeys.folded(letter), TermKeys.latin(letter)).forEach(forms::add);
      typed.append(c < 0x80 ? letter : "(?:" + String.join("|", forms) + ")");
    }
    return Pattern.compile(typed.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The words of a list, folded as those of a text are, which may have no umlauts. */
  private static Set<String> words(String words) {
    return Arrays.stream(words.split(" "))
        .flatMap(word -> Stream.of(word, TermKeys.latin(word)))
        .map(TermKeys::folded)
        .collect(Collectors.toSet());
  }

  private static List<Pattern> patterns(String polite, String... patterns) {
    List<Pattern> compiled = new ArrayList<>();
    for (String pattern : patterns) {
      compiled.add(pattern(polite + pattern));
    }
    return List.copyOf(compiled);
  }

  private static final class English {
    private static final String POLITE =
        "(?:(?:please|hi|hello|ok|so)[,]? )?"
            + "(?:(?:can|could|would) (?:you|someone|anyone)(?: please)? (?=tell|explain|define)"
            + "|(?:do you know|i want to know|i'd like to know|tell me|i wonder) (?=wh|how))?";

    /** Without the article it may be a name's own word: concept bottleneck, term frequency. */
    private static final String THING =
        "(?:the (?:term|word|concept)|(?:the )?(?:acronym|abbreviation|initialism))";

    private static final String MADE =
        "invented|introduced|proposed|developed|created|coined|published|discovered|formulated"
            + "|written|wrote|built|made";

    private static final String WHAT = "what(?:'s|s| is| are| was| were)";

    /** Frames around one thing, tried in order. */
    private static final List<Pattern> ONE =
        patterns(
            POLITE,
            "what (?:does|do) (?:the )?(?:letter )?\\p{L} in (.+?) (?:stand for|mean)",
            "what (?:does|do|did|would) (?:"
                + THING
                + " )?(.+?)"
                + " (?:stand for|mean|means|refer to|abbreviate|denote|signify|do)(?: (?:in|for) .+)?",
            WHAT
                + " (?:the )?(?:meaning|definition|expansion|full form|long form"
                + "|full name|abbreviation|acronym|short form)s? (?:of|for) (?:"
                + THING
                + " )?(.+)",
            WHAT
                + " (.+?) (?:short|an abbreviation|an acronym|the abbreviation"
                + "|the acronym) (?:for|of)",
            WHAT + " meant by (.+)",
            WHAT + " (?:(?:a|an|the) )?(.+)",
            "who (?:is|are|" + MADE + ") (.+)",
            "when (?:was|were) (.+?) (?:" + MADE + ")",
            "(?:meaning|definition|expansion|explanation|full form|long form|full name) (?:of|for)"
                + " (?:"
                + THING
                + " )?(.+)",
            "(?:(?:abbreviation|acronym|initialism|short form) (?:of|for)|short for) (?:the )?(.+)",
            "(?:define|explain|expand|describe|tell me about|look up|meaning|definition)"
                + " (?:"
                + THING
                + " )?(?:(?:a|an|the) )?(.+)",
            "how (?:does|do) (?:(?:a|an|the) )?(.+?) work(?:s)?",
            "what (?:do|does|did) (?:people|they|we|you|authors|papers) mean by (.+)",
            "how (?:is|are) (.+?) (?:defined|expanded|abbreviated|written out|spelled|spelt"
                + "|spelled out|spelt out|measured|calculated"
                + "|computed|used)",
            "how (?:do|would|can) (?:you|i|we|one) (?:abbreviate|measure|calculate|compute|use) (.+)",
            WHAT + " (.+?) (?:used|good) for",
            "(.+?) (?:stands for what|stands for|is short for|is an acronym for)",
            "(.+?) (?:meaning|definition|defined|explained|expansion|acronym|abbreviation|full form"
                + "|full name|long form|stand for|stands for|abbreviated)",
            "(.+?) (?:means|mean|refers to|refer to)(?: what)?",
            "(.+?) \\((?:n|v|adj|adv|noun|verb|abbr|abbreviation|acronym)\\.?\\)",
            THING + " (.+)");

    /** Frames around two things. */
    private static final List<Pattern> TWO =
        patterns(
            POLITE,
            "(?:"
                + WHAT
                + " )?(?:the )?(?:differences?|distinctions?|relation|relationship|trade-?off"
                + "|similarity|similarities) (?:among|between|of) (.+?) (?:and|&|vs\\.?|or|to) (.+)",
            "how (?:does|do|is|are) (.+?) (?:differ|different) from (.+)",
            "(?:is|are) (.+?) the same(?: thing)? as (.+)",
            "(?:is|are) (.+?) (?:better|worse|faster|slower|cheaper|safer) than (.+)",
            "(?:compare|contrast) (.+?) (?:and|&|with|to|against|vs\\.?) (.+)",
            "when (?:do (?:i|we|you) |to )use (.+?) (?:and when|over|or) (.+)",
            "(?:comparison of|comparing) (.+?) (?:and|with|to) (.+)",
            "(.+?) (?:vs\\.?|versus|v\\.s\\.|compared (?:to|with)|instead of|rather than) (.+)",
            "how (?:do|are|is|does) (.+?) and (.+?) (?:differ|different|related|compare|relate)",
            "(.+?) (?:and|&) (.+?) (?:difference|differences|comparison|compared)");

    /** What may as well be part of the thing, or of a description. */
    private static final List<Pattern> LOOSE =
        patterns(
            POLITE,
            "(?:is|are) (?:(?:a|an|the) )?(.+?) (?:a|an|the) .+",
            "(?:is|are) (?:(?:a|an|the) )?(.+?) \\S+ or \\S+",
            "(.+?) (?:or|v\\.?) (.+)",
            "(?:the )?(?:basics|benefits?|concept|notion|advantages?|disadvantages?|drawbacks?|limitations?|history|idea"
                + "|importance|intuition|motivation|point|problems?|pros and cons|purpose|role|types?"
                + "|kinds?) (?:of|behind|with|for) (.+)",
            "(?:an? )?(?:introduction|intro|guide) to (.+)",
            "how (?:big|fast|high|large|long|much) (?:is|are) (.+)",
            "is (.+?) still (?:used|useful|relevant|in use)",
            "(?:in this (?:work|paper),? )?we (?:use|apply|adopt|follow|propose|compare"
                + " (?:with|to|against)) (.+)",
            "(?:see|refer to) (?:section|chapter|figure|table|page) [\\d.]+ (?:for|on) (.+)",
            "(?:examples?|formula|symbol|unit|uses?) (?:of|for) (.+)",
            "(.+?) (?:examples?|formula|symbol|tutorial|explanation|overview|introduction|paper|basics)");

    static final QuestionFrames FRAMES =
        new QuestionFrames(
            ONE,
            TWO,
            LOOSE,
            pattern(" (?:in|for|on|at|with|when) "),
            pattern("^(?:the|an|a) "),
            words(
                "about actually again anyone apply basically basics beginner beginners between"
                    + " behind briefly btw came course define definition describe described does dumb"
                    + " during eli5 example examples explain explained explanation explanations"
                    + " faq heck hello help hey how idk intuition intuitive intuitively know lol"
                    + " meaning nutshell overview pdf please pls plz question really section should"
                    + " simply summary suppose supposed talking tell thanks think thx tldr tutorial"
                    + " unclear understand understood what whats when where which who why"
                    + " wikipedia wonder wondering worth wtf"),
            words(
                "abbreviated abbreviation acronym advantage advantages against applied"
                    + " article basic below benefit benefits best better blog calculate called come comes"
                    + " compare compared comparing compute current detail details diff differ"
                    + " difference differs difficult disadvantage disadvantages drawback"
                    + " drawbacks easy equation even exactly expand expanded expansion find formula"
                    + " full give guide happen happens hi history idea implement implementation"
                    + " implemented importance important info information intro introduce"
                    + " introduction invented kind learn learned lecture like limitations look"
                    + " looking lost made main make matter mean means motivation name named"
                    + " need needed never paper people person point popular problem pros"
                    + " publication published purpose quick read reason refer refers related"
                    + " remember represent represents role search see short simple solve"
                    + " someone something sort stand stands still sure talk term thing today"
                    + " type use used useful uses using want way ways work works write written"),
            words(
                "activation algorithm algorithms approach architecture architectures"
                    + " block blocks bus cable card cards cell cells chip chips command"
                    + " commands computer computers connector dataset datasets device devices"
                    + " display displays engine file files format formats framework function"
                    + " functions interface interfaces kernel language languages layer layers"
                    + " library loss machine machines method methods model models module"
                    + " modules network networks optimiser optimisers optimizer optimizers"
                    + " package processor processors program programs protocol protocols"
                    + " script scripts server servers service services software standard"
                    + " standards system systems technique techniques technology tool tools"
                    + " toolkit unit units variable"),
            words(
                "a an as he her him i it me or she that the them these they this those us we who you"));

    private English() {}
  }

  private static final class German {
    private static final String ARTICLE = "(?:(?:der|die|das|den|dem|des|ein|eine|einen|einem) )?";
    private static final String THING = "(?:(?:die abkürzung|das kürzel|der begriff|das wort) )?";

    static final QuestionFrames FRAMES =
        new QuestionFrames(
            patterns(
                "",
                "was (?:ist|sind) mit (.+) gemeint",
                "was (?:versteht man|verstehen wir|verstehst du) unter " + ARTICLE + "(.+)",
                "was (?:ist|sind|war|waren|bedeutet|bedeuten|heißt|heisst|heißen|meint) "
                    + THING
                    + ARTICLE
                    + "(.+)",
                "(?:wofür|für was) (?:steht|stehen) " + THING + ARTICLE + "(.+)",
                "wozu (?:dient|dienen|braucht man|brauche ich) " + ARTICLE + "(.+)",
                "wie (?:funktioniert|funktionieren|geht) " + ARTICLE + "(.+)",
                "(?:bedeutung|definition|erklärung|langform) (?:von|für|des|der) "
                    + ARTICLE
                    + "(.+)",
                "(?:abkürzung|kürzel|akronym|kurzform) (?:für|von) " + ARTICLE + "(.+)",
                "(?:definiere|erkläre|bedeutung|definition|abkürzung) " + ARTICLE + "(.+)",
                "(.+?) (?:bedeutung|definition|abkürzung|erklärung|erklärt)"),
            patterns(
                "",
                "(?:was ist der )?unterschied(?:e)? zwischen (.+?) und (.+)",
                "(.+?) (?:vs\\.?|versus|im vergleich (?:zu|mit)) (.+)"),
            patterns("", "(.+?) oder (.+)", "(?:beispiele?|formel|symbol|einheit) für (.+)"),
            pattern(" (?:in|im|bei|beim|für|auf) "),
            pattern("^(?:der|die|das|den|dem|des|ein|eine|einen|einem) "),
            words(
                "abkürzung bedeutet bedeutung begriff beispiel beispiele benutzt bitte definition"
                    + " einfach einführung erklär erkläre erklären erklärt erklärung funktioniert genau"
                    + " geschichte grund heißt hinter idee kurz nutzt nutzen problem sinn versteht was wann warum"
                    + " verstehen verwendet vorteile nachteile wikipedia wort wozu zweck"),
            Set.of(),
            Set.of(),
            words("das der die er es ihr man sie wer wir"));

    private German() {}
  }

  private static final class French {
    private static final String ARTICLE = "(?:(?:le|la|les|un|une|des|du) |l')?";
    private static final String OF = "(?:de |d'|du |des )";

    static final QuestionFrames FRAMES =
        new QuestionFrames(
            patterns(
                "",
                "qu[' ]est[- ]ce qu(?:e |')(?:c'est qu(?:e |'))?" + ARTICLE + "(.+)",
                "(?:que|qu'est-ce que) (?:signifie|veut dire|désigne|signifient) "
                    + ARTICLE
                    + "(.+)",
                "c'est quoi " + ARTICLE + "(.+)",
                "(.+?),? c'est quoi",
                "comment (?:fonctionne|marche) " + ARTICLE + "(.+)",
                "à quoi (?:sert|servent) " + ARTICLE + "(.+)",
                "(?:définition|signification|sens|explication) " + OF + ARTICLE + "(.+)",
                "(?:abréviation|sigle|acronyme) (?:pour |" + OF + ")" + ARTICLE + "(.+)",
                "(?:définir|expliquer|définition|signification) " + ARTICLE + "(.+)",
                "(.+?) (?:définition|signification|abréviation)"),
            patterns(
                "",
                "(?:quelle est la )?différences? entre (.+?) et (.+)",
                "(.+?) (?:vs\\.?|versus|contre|par rapport à) (.+)"),
            patterns("", "(.+?) ou (.+)", "(?:exemples?|formule|symbole|unité) " + OF + "(.+)"),
            pattern(" (?:en|dans|pour|sur) "),
            pattern("^(?:(?:le|la|les|un|une|des|du) |l')"),
            words(
                "abréviation avantages comment pourquoi quand quel quelle but comprendre concept définir définition exemple exemples"
                    + " explication expliquer expliquez fonctionne histoire idée inconvénients"
                    + " introduction marche mot plaît principe problème sert servent signification"
                    + " signifie simplement terme utilisé utiliser veut dire wikipédia"),
            Set.of(),
            Set.of(),
            words("ce cela elle il ils je le la les nous on qui tu vous"));

    private French() {}
  }

  private static final class Spanish {
    private static final String ARTICLE = "(?:(?:el|la|los|las|un|una|unos|unas) )?";

    static final QuestionFrames FRAMES =
        new QuestionFrames(
            patterns(
                "",
                "qué (?:es|son|significa|significan|quiere decir) " + ARTICLE + "(.+)",
                "cómo (?:funciona|funcionan) " + ARTICLE + "(.+)",
                "para qué sirven? " + ARTICLE + "(.+)",
                "(?:significado|definición|explicación) del? " + ARTICLE + "(.+)",
                "(?:siglas?|abreviatura|acrónimo) (?:de|del|para) " + ARTICLE + "(.+)",
                "(?:define|definir|explica|definición|significado) " + ARTICLE + "(.+)",
                "(.+?) (?:significado|definición)"),
            patterns(
                "",
                "(?:cuál es la )?diferencias? entre (.+?) [ye] (.+)",
                "(.+?) (?:vs\\.?|versus|comparado con|frente a) (.+)"),
            patterns("", "(.+?) [ou] (.+)", "(?:ejemplos?|fórmula|símbolo|unidad) del? (.+)"),
            pattern(" (?:en|para|sobre) "),
            pattern("^(?:el|la|los|las|un|una|unos|unas) "),
            words(
                "abreviatura cómo concepto cuál cuándo definición definir ejemplo ejemplos entender explica explicación"
                    + " explicar explícame favor funciona historia idea introducción llama objetivo"
                    + " palabra problema significa significado simplemente sirve término usa usar uso"
                    + " ventajas desventajas wikipedia"),
            Set.of(),
            Set.of(),
            words("ella ellos ese eso esto la le lo los se yo"));

    private Spanish() {}
  }
}
