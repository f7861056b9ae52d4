package dev.gloss.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One check: a glossary with one finding, the same put right, and the entry that may allow it. */
enum CheckCase {
  DUPLICATE(
      """
      - **GAN** - generative adversarial network: Two networks at odds.
      - **GAN** - generative adversarial network: Two networks in a game.
      """,
      """
      - **GAN** - generative adversarial network: Two networks at odds.
      - **GAN** - global area network: Two networks in a game.
      """,
      2,
      "x.md:2: entry \"GAN\" has the expansion of the one at x.md:1 with another definition;"
          + " taken as a further sense"),
  MISSING(
      """
      - **VGG** - Visual Geometry Group
      """,
      """
      - **VGG** - Visual Geometry Group: A deep network.
      - **ImageNet**: A large data set.
      """,
      1,
      "x.md:1: entry \"VGG\" has no definition"),
  LETTERS(
      """
      - **GRU** - long short-term memory: A cell with gates.
      """,
      """
      - **GRU** - gated recurrent unit: A cell with gates.
      - **RMSprop** - root mean square propagation: An optimiser.
      - **SM3** - square-root of minima of sums of maxima of squared-gradients method: Another.
      - **W3C** - World Wide Web Consortium: A body of standards.
      - **INT8** - 8-bit integer: A number format.
      - **XNLI** - cross-lingual natural language inference: A data set.
      - **BnB** - branch and bound: A search.
      - **β-VAE** - beta variational autoencoder: A model.
      - **AAT** - average access time (disk, RAM): A figure.
      - **Adam** - an optimiser of the first order: A name that is no acronym.
      - **LSTM** - 長短期記憶: A cell with gates.
      """,
      1,
      "x.md:1: entry \"GRU\" cannot be made from the letters of \"long short-term memory\""),
  LENGTH(
      """
      - **ReLU**: An activation that passes only positive values.
      """,
      """
      - **ReLU**: An activation that passes positive values and turns all others to nought, cheap \
      to compute and kind to the gradients of deep networks.
      - **RNN**: 系列を一歩ずつ読み進めるニューラルネットワークの一種である。
      - **VGG** - Visual Geometry Group
      """,
      1,
      "x.md:1: entry \"ReLU\" has a definition of 7 words, wanted 20 to 60"),
  OPENING(
      """
      - **GRU** - gated recurrent unit: A gated recurrent unit is a cell with gates.
      """,
      """
      - **GRU** - gated recurrent unit: A cell with gates, called gated recurrent unit.
      - **IT** - information technology: It is what computers do.
      - **gate**: Gates hold back what is not wanted.
      """,
      1,
      "x.md:1: entry \"GRU\" has a definition that opens by repeating \"gated recurrent unit\""),
  ALIAS(
      """
      - **CNN** - convolutional neural network: A network for images.
        - also: ConvNet; cnn
      - **Conv-Net**: A library for images.
      """,
      """
      - **CNN** - convolutional neural network: A network for images.
        - also: ConvNet; cnn
      - **Caffe**: A library for images.
        - also: ConvNet
      """,
      1,
      "x.md:1: entry \"CNN\" has the alias \"ConvNet\", which is the term of the entry at x.md:3"),
  SEE(
      """
      - **LSTM** - long short-term memory: A network with gates.
        - see: RNN
      """,
      """
      - **LSTM** - long short-term memory: A network with gates.
        - see: RNNs; recurrent net; Gru
      - **RNN** - recurrent neural network: A network with a state.
        - also: recurrent net
      - **GRU** - gated recurrent unit: A cell with gates.
      """,
      1,
      "x.md:1: entry \"LSTM\" points to \"RNN\", which is no term or alias"),
  ONE_SIDED(
      """
      - **LSTM** - long short-term memory: A network with gates.
        - see: RNN
      - **RNN** - recurrent neural network: A network with a state.
      """,
      """
      - **LSTM** - long short-term memory: A network with gates.
        - see: RNN; SGD
        - also: LSTM cell
      - **RNN** - recurrent neural network: A network with a state.
        - see: lstm cell
      - **SGD** - stochastic gradient descent: A hub of many links.
        - see: a; b; c; d; e
      """,
      3,
      "x.md:3: entry \"RNN\" does not point back to \"LSTM\" at x.md:1"),
  UNDEFINED(
      """
      - **LSTM** - long short-term memory: A network trained by BPTT, unlike an RNN-like cell.
      - **RNN** - recurrent neural network: A network that BPTT's rules train.
      """,
      """
      - **LSTM** - long short-term memory: A network for ASR, NP-hard or not, as LeCun, Yann \
      (Facebook), and part II of McCallum's ChatGPT have it, AND of GRU3 and VOC.
      - **ASR** - automatic speech recognition: From speech to text.
      - **NP** - nondeterministic polynomial time: A class.
      - **GPT** - generative pre-trained transformer: A model.
      - **PASCAL VOC** - visual object classes: A data set.
      - **GRU** - gated recurrent unit: A cell.
      """,
      0,
      "x.md:1: acronym \"BPTT\" is used 2 times and defined nowhere"),
  SAME_START(
      """
      - **AE** - autoencoder: A network that learns to give back its input by a code.
      - **VAE** - variational autoencoder: A network that learns to give back its draws at random.
      """,
      """
      - **AE** - autoencoder: A network that learns to give back its input by a code.
      - **VAE** - variational autoencoder: A network that learns to give its draws at random.
      """,
      2,
      "x.md:2: entry \"VAE\" has a definition that begins as the one at x.md:1:"
          + " \"a network that learns to give back its\""),
  REPEATED(
      """
      - **AE** - autoencoder: A network with a bottleneck. It is trained without any labels.
      - **VAE** - variational autoencoder: A network with a prior.
        - e.g.: Ours is a VAE. It is trained without any labels!
      """,
      """
      - **AE** - autoencoder: A network with a bottleneck. It needs no labels.
      - **VAE** - variational autoencoder: A network with a prior.
        - e.g.: Ours is a VAE. It needs no labels.
      """,
      2,
      "x.md:2: entry \"VAE\" has a sentence that stands at x.md:1 too:"
          + " \"it is trained without any labels\""),
  SENSES(
      """
      - **AP** - average precision: The area below a curve.
        - sense: 1
      - **AP** - affinity propagation: A way to cluster.
      """,
      """
      - **AP** - average precision: The area below a curve.
        - sense: 2
      - **AP** - affinity propagation: A way to cluster.
        - sense: 1
      - **LSTM** - long short-term memory: A network with gates.
      - **RNN** - recurrent neural network: A network with a state.
        - sense: 1
      """,
      3,
      "x.md:3: entry \"AP\" is one of 2 senses and has no sense number"),
  EXAMPLES(
      """
      - **AP** - average precision: The area below a curve.
        - e.g.: The AP is .5.
        - e.g.: We report AP at two thresholds.
      - **AP** - affinity propagation: A way to cluster.
        - e.g.: AP finds the number of clusters.
      """,
      """
      - **AP** - average precision: The area below a curve.
      - **IR** - information retrieval: The search for texts.
      """,
      4,
      "x.md:4: entry \"AP\" is one of 2 senses and has 1 example, wanted 2");

  final String bad;
  final String good;
  private final int line;
  final String found;

  /**
   * @param line the line of the entry that may allow it; 0 when all must
   */
  CheckCase(String bad, String good, int line, String found) {
    this.bad = bad;
    this.good = good;
    this.line = line;
    this.found = found;
  }

  /** The name of the check. */
  String check() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The bad glossary, its fault allowed. */
  String allowed() {
    List<String> lines = new ArrayList<>();
    for (String text : bad.lines().toList()) {
      lines.add(text);
      if (text.startsWith("- ") && (line == 0 || line == lines.size())) {
        lines.add("  - allow: length, " + check());
      }
    }
    return String.join("\n", lines);
  }
}
