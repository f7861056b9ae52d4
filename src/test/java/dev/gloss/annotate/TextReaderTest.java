package dev.gloss.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gloss.Glossary;
import dev.gloss.corpus.Entry;
import dev.gloss.corpus.WriteOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is found to name, over a small glossary. */
class TextReaderTest {
  private static Glossary glossary;
  private static TextReader texts;

  private static Entry.Builder entry(String term, String expansion, String definition) {
    return Entry.builder(term).expansion(expansion).definition(definition);
  }

  @BeforeAll
  static void open() throws IOException {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        entry("LSTM", "long short-term memory", "A recurrent network with gates.")
            .alias("LSTM network")
            .build());
    entries.add(entry("CNN", "convolutional neural network", "A network of filters.").build());
    entries.add(entry("NN", "neural network", "Layers of weighted sums.").build());
    entries.add(entry("GAN", "generative adversarial network", "Two rivals.").build());
    entries.add(entry("IT", "inferior temporal", "The end of the ventral stream.").build());
    entries.add(entry("MIA", "membership inference attack", "Who was in training?").build());
    entries.add(entry("ResNet", "residual network", "Blocks with shortcuts.").build());
    entries.add(entry("k-NN", "k-nearest neighbours", "Votes of the closest points.").build());
    entries.add(
        entry("Adam", "adaptive moment estimation", "An optimiser with a learning rate per weight.")
            .build());
    entries.add(
        entry("dropout", null, "A regulariser that switches units off in training.").build());
    entries.add(entry("quantisation", null, "Weights stored in few bits.").build());
    entries.add(
        entry("MAP", "maximum a posteriori", "The peak of the posterior, a map from data.")
            .build());
    entries.add(entry("VGG", "visual geometry group", "A plain stack of small filters.").build());
    entries.add(entry("H&E", null, "The stain of tissue under a microscope.").build());
    entries.add(entry("MobileNet", null, "Cheap filters for telephones.").build());
    entries.add(entry("Inception", null, "Filters of several sizes side by side.").build());
    entries.add(
        entry("instruction tuning", "instruction tuning", "Fine-tuning on instructions.").build());
    entries.add(
        entry("AP", "average precision", "The area under the curve of precision over recall.")
            .example("The detector gains two points of AP on COCO.")
            .build());
    entries.add(
        entry("AP", "affinity propagation", "Clusters points by passing messages.")
            .example("AP finds the number of clusters itself.")
            .build());
    entries.add(entry("attention", null, "Values weighted by queries and keys.").build());
    entries.add(entry("token", null, "A unit of text for a model.").build());
    entries.add(entry("GPT-3", null, "A decoder of 2020.").build());
    entries.add(entry("wav2vec 2.0", null, "Learns speech by itself.").build());
    entries.add(
        entry("PDF", "probability density function", "Its integral over a set is a chance.")
            .build());
    entries.add(entry("API", "application programming interface", "What is called.").build());
    entries.add(entry("PR", "precision-recall", "A curve over thresholds.").build());
    entries.add(entry("PR", "pull request", "A patch under review.").build());
    entries.add(
        entry(
                "MX",
                "mixture of experts",
                "A gate, known for 30 experts that share a batch: scores of a linear layer choose where"
                    + " tokens go, under a load that stays balanced.")
            .example(
                "Switch trained a router with an auxiliary penalty over 2,048 feedforward slices.")
            .build());
    entries.add(entry("U-Net", null, "A net in the form of a U.").build());
    entries.add(entry("U-Net++", null, "A nested one.").build());
    entries.add(entry("IDA*", "iterative deepening A*", "A search with little memory.").build());
    entries.add(entry("R²", null, "The share of variance explained.").build());
    entries.add(entry("mAP", "mean average precision", "The mean over classes.").build());
    entries.add(entry("S&P 500", null, "An index of companies.").build());
    entries.add(entry("EE. UU.", null, "A country.").build());
    entries.add(entry("MX", "matrix exchange", "Swaps the rows of kernels.").build());
    glossary = Glossary.of(entries);
    texts = glossary.texts();
  }

  @AfterAll
  static void close() throws IOException {
    glossary.close();
  }

  private static String tags(String text) throws IOException {
    return texts.annotate(text, TextOptions.DEFAULT).mentions().stream()
        .map(m -> m.text() + "=" + (m.id() == null ? "-" : m.id()) + "/" + m.how())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "An LSTM and two LSTMs, the LSTM's gates.|LSTM=lstm/term LSTMs=lstm/term LSTM=lstm/term",
        "An lstm, it, mia and a resnet.|nothing",
        "A CNN-LSTM and a GAN-based ResNet-50.|"
            + "CNN=cnn/term LSTM=lstm/term GAN=gan/term ResNet=resnet/term",
        "Long Short Term Memories are old.|Long Short Term Memories=lstm/expansion",
        "A convolutional neural network.|convolutional neural network=cnn/expansion",
        "An LSTM network by kNN.|LSTM network=lstm/alias kNN=k-nn/term",
        "The CropLSTM is new.|nothing",
        "The L.S.T.M. has gates.|L.S.T.M=lstm/term",
        "See https://x.org/LSTM, lib/LSTM.py, my_LSTM and `LSTM`.|nothing",
        "Adam Kowalski lives here.|nothing",
        "The SDLss and MDSs.|nothing",
        "Dropout switches units off in training of the regulariser.|Dropout=dropout/term",
        "The village saw a dropout leave.|nothing",
        "Quantization: weights stored in few bits.|Quantization=quantisation/term",
        "The residual networks of 2015.|residual networks=resnet/expansion",
        "A generative⏎  adversarial network.|generative adversarial network=gan/expansion",
        "We generate a long memory.|nothing",
        "The MAPS of GANS and GANs.|GANs=gan/term",
        "GANS AND CNNS⏎are nets.|GANS=gan/term CNNS=cnn/term",
        "DO NOT USE THE MAP, MAPS OR GAN⏎in towns.|GAN=gan/term",
        "## MAP READING⏎The MAP estimate.|MAP=map/term",
        "CNN/GAN/LSTM and LSTM/GAN.|CNN=cnn/term GAN=gan/term LSTM=lstm/term LSTM=lstm/term"
            + " GAN=gan/term",
        "In src/CNN/LSTM, CNN/lib/LSTM, CNN/LSTM/doc, ./CNN/LSTM, ~/GAN and CNN/GAN/LSTM.md.|nothing",
        "[GAN](https://x.org/LSTM) and [the CNN](a/b/c 'x').|GAN=gan/term CNN=cnn/term",
        "It is told [here](#GAN).|nothing",
        "<a href=\"https://x.org/LSTM\">GAN</a>, <b class=\"a/b/c\">CNN</b>, List<LSTM>::x.|"
            + "GAN=gan/term CNN=cnn/term",
        "A ResNet50, a MobileNetV2 and an InceptionV3.|"
            + "ResNet50=resnet/term MobileNetV2=mobilenet/term InceptionV3=inception/term",
        "The small filters are a stack in VGG16.|VGG16=vgg/term",
        "(😀LSTM) LSTM😀 ResNet🚀|LSTM=lstm/term LSTM=lstm/term ResNet=resnet/term",
        "我们使用GAN和LSTM模型，在CNN上训练|GAN=gan/term LSTM=lstm/term CNN=cnn/term",
        "The U-Net++, a **U-Net++** and the U-Net.|U-Net++=u-net++/term U-Net++=u-net++/term U-Net=u-net/term",
        "By IDA* we search for a *GAN*, LSTM*.|IDA*=ida*/term GAN=gan/term LSTM=lstm/term",
        "R² is the share of variance explained, m² is none.|R²=r2/term",
        "The detector has a mAP@0.5 of 41; write to mAP@here.org.|mAP=map#2/term",
        "The S&P 500 of the EE. UU. rose.|S&P 500=s&p 500/term EE. UU.=ee. uu./term",
        "He sees tissue under a microscope by the stain H&E.|H&E=h&e/term",
        "A GPT-3.5, a GPT3.5, the GPT-3.|GPT-3=gpt-3/term",
        "By wav2vec 2.0 it learns speech.|wav2vec 2.0=wav2vec 2.0/term",
        "A disk of 1.9 NN.|nothing",
        "GAN JOSE, Oct 14 - It rained.|nothing",
        "GAN LSTM, Oct 14 - It rained.|GAN=gan/term LSTM=lstm/term",
        "An accuracy(%) and the dropout(%) that switches units off in training.|dropout=dropout/term",
        "A learning rate per weight, and the optimiser Adam.|Adam=adam/term",
        "A learning rate per weight for my colleague, Adam, the optimiser.|nothing",
        "A learning rate per weight for Dr. Adam, the optimiser.|nothing",
        "It switches units off: a regulariser in training, nn.Dropout(dropout, dropout=0.1).|nothing",
        "It switches units off: a regulariser in training, dropout(s).|dropout=dropout/term",
        "Weighted values of queries and keys by attention.|attention=attention/term",
        "Attention should be paid to weighted values of queries and keys.|nothing",
        "For queries and keys, pay much⏎attention to weighted values.|nothing",
        "Small tokens are units; a token of text is a unit of a model, a small token of thanks none.|"
            + "tokens=token/term token=token/term",
        "Hand in a PDF, to the village's I.T. office.|nothing",
        "The PDF has an integral over each set.|PDF=pdf/term",
        "By the API, PRs are welcome in the village.|API=api/term PRs=pr#2/term",
        "The PR curve of precision over thresholds.|PR=pr/term",
        "The VGG16 of Rome, a resnet50, an AP2, a ResNet2, my ResNet_50 and Dropout10.|nothing"
      })
  void names(String text, String wanted) throws IOException {
    assertEquals(
        wanted == null ? "" : wanted,
        tags(text.replace('⏎', '\n')).replace("L.S.T.M.=", "L.S.T.M="));
  }

  @Test
  void theSenseIsThatOfTheText() throws IOException {
    assertEquals("AP=ap/term", tags("The detector reaches an AP of 41 over all recall."));
    assertEquals("AP=ap#2/term", tags("Clusters are found by AP, which passes messages."));
    assertEquals("", tags("The king signed the AP at noon."));
  }

  @Test
  void whatTheTextDefinesCountsFromThere() throws IOException {
    assertEquals(
        "AP=-/defined AP=-/defined", tags("We call it angular parallax (AP). The AP is small."));
    assertEquals(
        "affinity propagation=ap#2/expansion AP=ap#2/term AP=ap#2/term",
        tags("By affinity propagation (AP) we mean no precision; AP is recall of the curve."));
  }

  @Test
  void acronymsThatNothingExplains() throws IOException {
    List<UndefinedAcronym> undefined =
        texts
            .annotate(
                "A GN and an XQZ, 5 GB, Section IV. The XQZ ends. METHODS: none.",
                TextOptions.DEFAULT)
            .undefined();
    assertEquals(
        "[GN, XQZ]", undefined.stream().map(UndefinedAcronym::shortForm).toList().toString());
    assertEquals(12, undefined.get(1).start());
    UndefinedAcronym guessed =
        texts
            .annotate("The AME rose by estimation of a moment.", TextOptions.DEFAULT)
            .undefined()
            .get(0);
    assertEquals("adaptive moment estimation", guessed.guess());
    assertNull(texts.annotate("The AME rose.", TextOptions.DEFAULT).undefined().get(0).guess());
    UndefinedAcronym turnedDown =
        texts
            .annotate("Of Rome and its IT, tuning by instruction.", TextOptions.DEFAULT)
            .undefined()
            .get(0);
    assertEquals(new UndefinedAcronym("IT", 16, 18, 1, true, "instruction tuning"), turnedDown);
    assertNull(texts.annotate("Rome, NN.", TextOptions.DEFAULT).undefined().get(0).guess());
  }

  @Test
  void acronymsOfAnotherFieldNeedEvidence() throws IOException {
    String foreign = "The council of the village met in the hall and talked of roads. ".repeat(20);
    assertEquals("", tags(foreign + "The GAN and the CNN of the county came."));
    assertEquals("GAN=gan/term", tags(foreign + "In a GAN two adversarial rivals meet."));
    assertEquals("API=api/term", tags(foreign + "The API of the county came."));
    assertEquals(
        "neural network=nn/expansion GAN=gan/term",
        tags(foreign + "A neural network of the county. The GAN came."));
    assertEquals("GAN=gan/term", tags(foreign.substring(0, 300) + "The GAN of the county came."));
  }

  @Test
  void emojiAndOtherScriptsAreNoPartOfAnAcronym() throws IOException {
    String text = "(😀XQZ) 在GPX上训练";
    List<UndefinedAcronym> undefined = texts.annotate(text, TextOptions.DEFAULT).undefined();
    assertEquals(
        "[XQZ, GPX]", undefined.stream().map(UndefinedAcronym::shortForm).toList().toString());
    assertEquals(text.indexOf("XQZ"), undefined.get(0).start());
  }

  @Test
  void codeAndReferencesAreNoProse() throws IOException {
    assertEquals(
        "GAN=gan/term CNN=cnn/term",
        tags(
            "<!DOCTYPE html><style>LSTM {}</style>A GAN.<script>LSTM = 1</script> <CODE id=1>LSTM</CODE>"
                + "<!-- the\nLSTM --> `<code>` and <codes> a CNN."));
    assertEquals("GAN=gan/term", tags("A GAN.\n\n```\nLSTM()\n```\n"));
    assertEquals("GAN=gan/term", tags("A GAN.\n\n    net = LSTM(4)\n"));
    assertEquals("GAN=gan/term", tags("A GAN.\n\nReferences\n\n[1] The LSTM.\n"));
  }

  @Test
  void sensesAreCompleteAndSayWhy() throws IOException {
    Resolution clusters = texts.resolve("AP", "AP passes messages.", TextOptions.DEFAULT);
    assertEquals("ap#2", clusters.senses().get(0).id());
    assertEquals(List.of("messages", "passes"), sorted(clusters.senses().get(0).words()));
    assertEquals(2, clusters.senses().size());
    assertFalse(clusters.none());
    assertTrue(texts.resolve("AP", "The king slept.", TextOptions.DEFAULT).none());
    String own = "Average precision (AP) of clusters, passing messages.";
    assertEquals("ap", texts.resolve("ap", own, TextOptions.DEFAULT).senses().get(0).id());
    String foreign = "The associated press (AP) reports average precision and recall.";
    assertTrue(texts.resolve("AP", foreign, TextOptions.DEFAULT).none());
    assertEquals(List.of(), texts.resolve("XQZ", "The XQZ.", TextOptions.DEFAULT).senses());
  }

  @Test
  void rulesOfSynonymsAreNoEntries(@TempDir Path folder) throws IOException {
    Path article = folder.resolve("a.md");
    Path rules = folder.resolve("synonyms.txt");
    Files.writeString(
        article, "- **AP** - average precision: Curves.\n- **PR** - pull request: Code.\n");
    Files.writeString(rules, "big, large\nfast, quick\nold, ancient\ncar, vehicle\n");
    assertEquals(score(List.of(article)), score(List.of(article, rules)));
  }

  private static double score(List<Path> corpus) throws IOException {
    try (Glossary small = Glossary.ofCorpus(corpus)) {
      Resolution found = small.texts().resolve("AP", "The AP of curves.", TextOptions.DEFAULT);
      return found.senses().get(0).score();
    }
  }

  /** Numbers say nothing, words of every field little. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An MX sends each token through a gate to its experts.|mx",
        "The farmer of the village sold 30 MX to a baker on the market.|none",
        "A farmer known for cows, horses, donkeys, goats and sheep drove his MX by tractor to town.|none",
        "Sold by the baker: an MX that swaps kernels, a tractor, a cow and a CNN.|mx#2",
        "Kernels: MX.|mx#2",
        "The MX slept.|mx", // says nothing of what it means
      })
  void evidence(String text, String wanted) throws IOException {
    Resolution resolution = texts.resolve("MX", text, TextOptions.DEFAULT);
    String first = resolution.senses().get(0).id();
    assertEquals(wanted, resolution.none() ? "none" : first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Clusters of points are found by passing messages.|false ap ap#2",
        "Clusters of points are found by AP, passing messages.|true ap#2 ap",
        "Affinity propagation finds clusters by passing messages.|true ap#2 ap",
        "Clusters of points are found by ap, passing messages.|true ap#2 ap",
        "Clusters of points are found by AP10, passing messages.|true ap#2 ap",
        "Clusters of points are found by AP2.5, passing messages.|true ap#2 ap",
      })
  void withoutTheAcronymNoSenseIsMeant(String text, String wanted) throws IOException {
    Resolution resolution = texts.resolve("AP", text, TextOptions.DEFAULT);
    String ids = resolution.senses().stream().map(RankedSense::id).collect(Collectors.joining(" "));
    assertEquals(wanted, resolution.occurs() + " " + ids);
    assertTrue(resolution.occurs() || resolution.none());
    assertTrue(resolution.occurs() || resolution.senses().get(0).words().isEmpty());
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  @Test
  void formatsEscapeTheText() throws IOException {
    String text = "An <b>LSTM</b> & \"it\". The LSTM. A GN.";
    StringWriter html = new StringWriter();
    Usage usage =
        texts.annotate(stream(text), "a<b", TextOptions.DEFAULT, AnnotationFormat.HTML, html);
    assertEquals(2, usage.entries().get(0).mentions());
    String page = html.toString();
    assertTrue(page.contains("<html lang=\"en\">"), page);
    assertTrue(page.contains("<title>a&lt;b</title>"), page);
    assertTrue(
        page.contains(
            "&lt;b&gt;<abbr tabindex=\"0\" aria-describedby=\"t1\">LSTM<span role=\"tooltip\""
                + " id=\"t1\">long short-term memory</span></abbr>&lt;/b&gt; &amp; &quot;it&quot;"),
        page);
    assertTrue(page.contains("<dt>LSTM</dt>"), page);
    StringWriter spelt = new StringWriter();
    texts.annotate(
        stream("Long short-term memory."), "x", TextOptions.DEFAULT, AnnotationFormat.HTML, spelt);
    assertTrue(spelt.toString().contains("\"t1\">A recurrent network with gates.</span>"), page);
    StringWriter markdown = new StringWriter();
    texts.annotate(stream(text), "x", TextOptions.DEFAULT, AnnotationFormat.MARKDOWN, markdown);
    assertEquals(
        """
        ## Glossary

        - **LSTM** (long short-term memory): A recurrent network with gates.

        ### Not explained

        - **GN**
        """,
        markdown.toString());
  }

  /** A page shows code and mathematics, which name nothing and move no place. */
  @Test
  void aPageOfLatexHasNoHoles() throws IOException {
    String text =
        "\\newcommand{\\ours}{an LSTM}The \\texttt{GAN} with $x_{t+1}$ is a GAN, "
            + "$<$ \\ours\\ of \\verb|LSTM|.";
    StringWriter html = new StringWriter();
    TextOptions latex = TextOptions.of("x.tex");
    Usage usage = texts.annotate(stream(text), "x.tex", latex, AnnotationFormat.HTML, html);
    assertEquals(2, usage.entries().size());
    String page = html.toString().replaceAll("<span role.*?</span>", "");
    assertTrue(
        page.contains(
            "The GAN with x_(t+1) is a <abbr tabindex=\"0\" aria-describedby=\"t1\">GAN</abbr>, &lt;"
                + " an <abbr tabindex=\"0\" aria-describedby=\"t2\">LSTM</abbr> of LSTM."),
        page);
    List<Mention> mentions = texts.annotate(text, latex).mentions();
    assertEquals(2, mentions.size());
    assertEquals(text.indexOf("GAN,"), mentions.get(0).start());
    assertEquals(text.indexOf("GAN,") + 3, mentions.get(0).end());
    assertEquals(text.lastIndexOf("\\ours"), mentions.get(1).start());
    assertEquals(text.lastIndexOf("\\ours") + 5, mentions.get(1).end());
  }

  /** A section is an article: its entries come back, what is not explained is none. */
  @Test
  void aSectionIsReadBack(@TempDir Path folder) throws IOException {
    List<Entry> odd = new ArrayList<>();
    odd.add(entry("XQA", "cross: query", "One of two.").build());
    odd.add(entry("YQA", "yes - or, no", "A choice.").build());
    odd.add(entry("ZQA", "zero query", "None.").build());
    odd.add(entry("rests", "rest: query - left", "What is left.").build());
    String text = "An XQA, a YQA and a ZQA. What is left of the query by the rest is RQL.";
    StringWriter section = new StringWriter();
    try (Glossary other = Glossary.of(odd)) {
      TextReader reader = other.texts();
      reader.annotate(stream(text), "x", TextOptions.DEFAULT, AnnotationFormat.MARKDOWN, section);
    }
    String written = section.toString();
    assertTrue(written.endsWith("- **RQL** may be “rest: query - left”.\n"), written);
    Path file = Files.writeString(folder.resolve("section.md"), written);
    StringWriter csv = new StringWriter();
    try (Glossary again = Glossary.ofCorpus(List.of(file))) {
      again.convert(WriteOptions.to("csv"), csv);
    }
    assertEquals(
        List.of(
            "XQA,cross: query,One of two.",
            "YQA,\"yes - or, no\",A choice.",
            "ZQA,zero query,None."),
        csv.toString().lines().skip(1).map(row -> row.replaceAll(",Glossary,+$", "")).toList());
  }

  @Test
  void namesOfALetterOrWithARankAreNames() throws IOException {
    List<Entry> odd = new ArrayList<>();
    odd.add(
        entry("abscissa", null, "The way to the right.")
            .alias("x-axis")
            .alias("horizontal axis")
            .build());
    odd.add(entry("MAP@5", null, "The precision of the first five.").build());
    try (Glossary small = Glossary.of(odd)) {
      String text = "The horizontal axis shows the mAP@5, the x-axis another MAP@5.";
      assertEquals(
          "[horizontal axis, x-axis, MAP@5]",
          small.texts().annotate(text, TextOptions.DEFAULT).mentions().stream()
              .map(Mention::text)
              .toList()
              .toString());
    }
  }

  /** Whatever the names, and texts of the same pieces. */
  @Test
  void anyNames() throws IOException {
    long seed = Long.getLong("seed", 20_261_128L);
    Random random = new Random(seed);
    String[] pieces = {
      "x", "ξ", "K@5", "MAP@5", "mAP", "@5", ".NET", "C++", "axis", "y", "is", "-", " ", "s", "’s",
      "v2", "7B", "AP", "/", "é", "İ", "\u0301", "😀", "("
    };
    for (int round = 0; round < 40; round++) {
      List<Entry> odd = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Entry.Builder entry = Entry.builder("T" + i + joined(pieces, 2, random));
        odd.add(entry.definition("It is no. " + i).alias(joined(pieces, 3, random)).build());
      }
      try (Glossary small = Glossary.of(odd)) {
        for (int i = 0; i < 40; i++) {
          String text = joined(pieces, 30, random);
          assertSlices(small.texts(), text, "seed " + seed);
          small.texts().resolve(joined(pieces, 2, random), text, TextOptions.DEFAULT);
        }
      }
    }
  }

  /** From one to so many pieces. */
  private static String joined(String[] pieces, int most, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whatever the text: slices are the mentions, in order, apart, and alike in a stream. */
  @Test
  void anyText() throws IOException {
    long seed = Long.getLong("seed", 20_261_127L);
    Random random = new Random(seed);
    String[] pieces = {
      "LSTM",
      "LSTMs",
      "long short-",
      "\n",
      "term memory",
      " ",
      " ",
      "(AP)",
      "AP",
      "average",
      " precision",
      "-",
      "`",
      "```\n",
      "CNN/",
      "é",
      "😀",
      "\u00AD",
      ".",
      "k-",
      "NN",
      "\f",
      "Adam",
      "dropout",
      "\uD800",
      "it's",
      "References\n",
      "x".repeat(300),
      "IT",
      "’s",
      "β",
      "Ⅲ",
      "Ⓐ",
      "\uD83C\uDD30", // a squared A
      "\uD835\uDC00", // a mathematical A
      "ǅ",
      "İ",
      "\u0301",
      "\u200D"
    };
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertSlices(texts, text.toString(), "seed " + seed);
    }
  }

  private static void assertSlices(TextReader reader, String all, String seed) throws IOException {
    long end = 0;
    for (Mention mention : reader.annotate(all, TextOptions.DEFAULT).mentions()) {
      String about = seed + ": " + all;
      assertTrue(mention.start() >= end && mention.end() <= all.length(), about);
      end = mention.end();
      String slice = all.substring((int) mention.start(), (int) end);
      if (!slice.contains("\f")) { // between pages there may be running heads
        assertEquals(letters(mention.text()), letters(slice), about);
      }
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void placesAfterTheFirstPages() throws IOException {
    String filler = "Nothing is said here about it, and no name is named at all.\n\n";
    String text = filler.repeat(8_000) + "The LSTM ends.";
    List<Mention> mentions = new ArrayList<>();
    texts.annotate(
        stream(text),
        "x",
        TextOptions.DEFAULT,
        passage -> passage.tags().forEach(tag -> mentions.add(tag.mention())));
    assertEquals(1, mentions.size());
    assertEquals(text.indexOf("LSTM"), mentions.get(0).start());
  }

  @Test
  void failuresAfterTheFirstPagesAreTold() {
    String text =
        "The LSTM is here, and nothing else that has a name of its own.\n\n".repeat(8_000);
    byte[] bytes = (text + "caf\u00E9").getBytes(StandardCharsets.ISO_8859_1);
    TextException refusal =
        assertThrows(
            TextException.class,
            () ->
                texts.annotate(
                    new ByteArrayInputStream(bytes), "x", TextOptions.DEFAULT, passage -> {}));
    assertTrue(refusal.getMessage().contains("" + (text.length() + 3)), refusal.getMessage());

    IOException full = new IOException("disk full");
    AtomicInteger passages = new AtomicInteger();
    PassageListener failing =
        passage -> {
          if (passages.incrementAndGet() > 5) {
            throw full;
          }
        };
    assertSame(
        full,
        assertThrows(
            IOException.class,
            () -> texts.annotate(stream(text), "x", TextOptions.DEFAULT, failing)));
  }

  /** Says whether it was closed. */
  private static final class Watched extends ByteArrayInputStream {
    private boolean closed;

    Watched() {
      super("The LSTM.".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private interface Reading {
    void of(InputStream in) throws IOException;
  }

  @Test
  void aTextThatFailsIsClosed() {
    TextOptions klingon = TextOptions.DEFAULT.withEncoding("klingon");
    Writer full =
        new StringWriter() {
          @Override
          public void write(String text) {
            throw new UncheckedIOException(new IOException("disk full"));
          }
        };
    List<Reading> failing =
        List.of(
            in -> Extractor.extract(in, "x", klingon),
            in -> texts.resolve("AP", in, "x", klingon),
            in -> texts.annotate(in, "x", klingon, passage -> {}),
            in -> texts.annotate(in, "x", klingon, AnnotationFormat.HTML, new StringWriter()),
            in -> texts.annotate(in, "x", TextOptions.DEFAULT, AnnotationFormat.HTML, full));
    for (Reading reading : failing) {
      Watched in = new Watched();
      assertThrows(Exception.class, () -> reading.of(in));
      assertTrue(in.closed, "reading " + failing.indexOf(reading));
    }
  }

  /**
   * Each word took calls of the stack, of which 1 MB holds less than 2,000; more than 65,536
   * characters are not looked at together.
   */
  @Test
  void capitalsBehindAPlaceMayBeMany() throws IOException {
    String place = "GAN JOSE" + " ABC".repeat(15_000);
    assertEquals("", tags(place + ", 14 October. We met."));
  }
}
