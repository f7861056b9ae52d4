package dev.gloss.annotate.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a definition, and where its long form begins; in the tables ⏎ ends a line. */
class AbbreviationsTest {
  private static String found(String text) {
    return Abbreviations.of(text.replace('⏎', '\n')).stream()
        .map(pair -> pair.shortForm() + " = " + pair.longForm())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      textBlock =
          """
          # long form before brackets
          with proximal policy optimization (PPO) | PPO = proximal policy optimization
          the long short-term memory [LSTM] | LSTM = long short-term memory
          a graph of convolutional neural networks (CNNs) | CNNs = convolutional neural networks
          the mean of the area under the curve (AUC) | AUC = area under the curve
          by t-distributed stochastic neighbour embedding (t-SNE) | t-SNE = t-distributed stochastic neighbour embedding
          by cross-site scripting (XSS) | XSS = cross-site scripting
          the Extensible Markup Language (XML), an RNA export factor (RXF) | XML = Extensible Markup Language; RXF = RNA export factor
          the World Wide Web Consortium (W3C) | W3C = World Wide Web Consortium
          asynchronous advantage actor-critic (A3C) | A3C = asynchronous advantage actor-critic
          an enzyme (E2) and interleukin 2 (IL2) | IL2 = interleukin 2
          a bag of words (BoW) | BoW = bag of words
          root mean square propagation (RMSprop) | RMSprop = root mean square propagation
          contrastive language-image pre-training (CLIP) | CLIP = contrastive language-image pre-training
          the c-Jun N-terminal kinase (JNK) | JNK = c-Jun N-terminal kinase
          a translation initiation factor two (IF2) | IF2 = initiation factor two
          we use VGG networks of the Visual Geometry Group (VGG16) | VGG16 = Visual Geometry Group
          the sarco/endoplasmic reticulum (ER) | ER = endoplasmic reticulum
          neurofibromatosis type 2 (NF2) | NF2 = neurofibromatosis type 2
          the tumour necrosis factor-alpha (TNF-α) | TNF-α = tumour necrosis factor-alpha
          a mutant, stargazer (stg) | stg = stargazer
          the Suppressor of Fused (Su(fu)) | Su(fu) = Suppressor of Fused
          tumor necrosis factor (TNF)-receptor-associated protein (TRAP) | TNF = tumor necrosis factor; TRAP = tumor necrosis factor (TNF)-receptor-associated protein
          rat kinase 1 (RK1), and a human kinase (HK) | RK1 = rat kinase 1; HK = human kinase
          a poly(A) binding protein (PABP) | PABP = poly(A) binding protein
          a "support vector machine" ("SVM") | SVM = support vector machine
          a support vector machine (or SVM, for short) | SVM = support vector machine
          a multilayer⏎perceptron (MLP; see below) | MLP = multilayer perceptron
          a stress-activated protein kinase (SAPK/JNK) | SAPK = stress-activated protein kinase
          by *feature matching rate* (FMR) we mean | FMR = feature matching rate
          a module of boundary attention (BAM) | BAM = module of boundary attention
          do it as soon as possible (ASAP), found for your information (FYI) | ASAP = as soon as possible; FYI = for your information
          of the pre-T cell receptor (TCR), of the union (OU) | TCR = pre-T cell receptor
          # numbers and signs in front
          a 50% inhibitory concentration (IC50) | IC50 = 50% inhibitory concentration
          the 36-item Short Form Health Survey (SF-36) | SF-36 = 36-item Short Form Health Survey
          a 70 kDa peroxisomal membrane protein (PMP70) | PMP70 = 70 kDa peroxisomal membrane protein
          in 16 tests the Visual Geometry Group (VGG16) | VGG16 = Visual Geometry Group
          by 3'-azido-3'-deoxythymidine (AZT) | AZT = 3'-azido-3'-deoxythymidine
          an inhibitor 3-isobutyl-1-methylxanthine (IBMX) | IBMX = 3-isobutyl-1-methylxanthine
          Ca2+/calmodulin-dependent protein kinase II (CaMKII) | CaMKII = Ca2+/calmodulin-dependent protein kinase II
          with PAK-1/protein kinase N (PKN) | PKN = protein kinase N
          in hydrochloric acid (HCl) | HCl = hydrochloric acid
          the Beck Depression Inventory (BDI-II) | BDI-II = Beck Depression Inventory
          by liquid chromatography-tandem mass spectrometry (LC-MS/MS) | LC-MS/MS = liquid chromatography-tandem mass spectrometry
          # introduced, cited
          the standard contractual clauses (hereinafter "SCCs") | SCCs = standard contractual clauses
          the European Data Protection Board (hereinafter referred to as the “EDPB”) | EDPB = European Data Protection Board
          service level agreements (collectively, the "SLAs") | SLAs = service level agreements
          by foreign direct investment (hereafter, FDI) | FDI = foreign direct investment
          by information retrieval (commonly known as IR) | IR = information retrieval
          a feature pyramid network (FPN for short) | FPN = feature pyramid network
          the Mini-Mental State Examination (MMSE [12]) | MMSE = Mini-Mental State Examination
          the Mini-Mental State Examination (MMSE [Folstein et al., 1975]) | MMSE = Mini-Mental State Examination
          the Mini-Mental State Examination (MMSE (Folstein, 1975); see below) | MMSE = Mini-Mental State Examination
          by magnetic resonance imaging ([MRI]) | MRI = magnetic resonance imaging
          by gas chromatography–mass spectrometry (GC–MS) | GC–MS = gas chromatography–mass spectrometry
          # what ends a long form
          Computational fluid dynamics¹ (CFD) | CFD = Computational fluid dynamics
          Computational fluid dynamics† (CFD) | CFD = Computational fluid dynamics
          Large language models ❤️🚀 (LLMs) | LLMs = Large language models
          Large language models [3, 4] (LLMs) | LLMs = Large language models
          a poly[A] binding protein (PABP) | PABP = poly[A] binding protein
          the ratio of CO₂ (rCO2) | rCO2 = ratio of CO₂
          of the U.S. Geological Survey (USGS) | USGS = U.S. Geological Survey
          made by Acme Trading Corp. (ATC) | ATC = Acme Trading Corp.
          of S. cerevisiae genes (ScG), at 10 days post coitum (d.p.c.) | ScG = S. cerevisiae genes; d.p.c. = days post coitum
          in YQL (Yahoo! Query Language), a C# class library (CCL) | YQL = Yahoo! Query Language; CCL = C# class library
          of microRNAs (miRNAs) | miRNAs = microRNAs
          by the AddressSanitizer (ASAN) | ASAN = AddressSanitizer
          epidermal growth factor (EGF) via its receptor (EGFR) | EGF = epidermal growth factor
          # other languages
          de l’Organisation mondiale de la santé (OMS) | OMS = Organisation mondiale de la santé
          l'Organisation du traité de l'Atlantique nord (OTAN) | OTAN = Organisation du traité de l'Atlantique nord
          El ácido desoxirribonucleico (ADN) | ADN = ácido desoxirribonucleico
          L'Électricité de France (EDF) et l'École normale supérieure (ENS) | EDF = Électricité de France; ENS = École normale supérieure
          aux États-Unis (EU) par l'Österreichischer Rundfunk (ORF) | EU = États-Unis; ORF = Österreichischer Rundfunk
          el Índice de Precios al Consumo (ÍPC) | ÍPC = Índice de Precios al Consumo
          ADN: ácido desoxirribonucleico⏎ENS: École normale supérieure | ADN = ácido desoxirribonucleico; ENS = École normale supérieure
          the work of O'Reilly Media (ORM) and Parkinson's disease (PD) | ORM = O'Reilly Media; PD = Parkinson's disease
          # no pairs
          it takes ten seconds (some seconds or so) | nothing
          see [Design](docs/design.md) | nothing
          the receptor of peptides (NPRC) rose | nothing
          a long short-term memory⏎(LSTM) and | LSTM = long short-term memory
          # long form in brackets
          the ReLU (rectified linear unit) is | ReLU = rectified linear unit
          by the W3C (World Wide Web Consortium) | W3C = World Wide Web Consortium
          designated CNS1 (for cyclophilin neuron subunit) | CNS1 = cyclophilin neuron subunit
          MAM (meprin, A5, mu) domains | MAM = meprin, A5, mu
          SCM (sex comb on midleg, as approved) is | SCM = sex comb on midleg
          [the CD59 (membrane inhibitor of reactive lysis, MIRL) gene] | MIRL = membrane inhibitor of reactive lysis
          A protein (BART, binder of Arl two) was | BART = binder of Arl two
          the James Webb Space Telescope (JWST; formerly Next Generation Space Telescope, NGST) | JWST = James Webb Space Telescope; NGST = Next Generation Space Telescope
          Spinocerebellar ataxia type 3 (SCA3, Machado-Joseph disease, MJD) | SCA3 = Spinocerebellar ataxia type 3; MJD = Machado-Joseph disease
          # running text
          the SVM, i.e. support vector machine, is | SVM = support vector machine
          an SVM, short for support vector machine. | SVM = support vector machine
          SVM stands for support vector machine here | SVM = support vector machine
          SWOT stands for strengths, weaknesses, opportunities and threats. | SWOT = strengths, weaknesses, opportunities and threats
          SVM is an acronym for support vector machine. | SVM = support vector machine
          an SVM - support vector machine - is | SVM = support vector machine
          TPU = tensor processing unit | TPU = tensor processing unit
          a support vector machine, or SVM for short | SVM = support vector machine
          a support vector machine, abbreviated as SVM, | SVM = support vector machine
          Information retrieval is abbreviated as IR. | IR = Information retrieval
          Information retrieval, which is usually abbreviated IR, | IR = Information retrieval
          we abbreviate the machine translation of texts as "MTT" | MTT = machine translation of texts
          we give the machine translation as MT | nothing
          an adversarial network — AN — is | AN = adversarial network
          with DP-SGD, i.e. differentially private stochastic gradient descent in | DP-SGD = differentially private stochastic gradient descent
          a support vector machine, SVM for short, and a random forest, 'RF' in short, are | SVM = support vector machine; RF = random forest
          graphics processing units—GPUs—are | GPUs = graphics processing units
          the GPU—graphics processing unit—is | GPU = graphics processing unit
          a support vector machine aka SVM, or relevance vector machine (aka RVM) | SVM = support vector machine; RVM = relevance vector machine
          a random forest (abbrev. RF), a decision tree (in short: DT), deep belief network (a.k.a. DBN) | RF = random forest; DT = decision tree; DBN = deep belief network
          the naive Bayes classifier (from now on NBC), the graph neural network, from now on GNN, | NBC = naive Bayes classifier; GNN = graph neural network
          # lists of abbreviations
          AI  artificial intelligence⏎ML  machine learning⏎ | AI = artificial intelligence; ML = machine learning
          NAS: neural architecture search⏎RL: reinforcement learning | NAS = neural architecture search; RL = reinforcement learning
          Abbreviations: AI, artificial intelligence; RL, reinforcement learning. | AI = artificial intelligence; RL = reinforcement learning
          Abbreviations: ALT, alanine aminotransferase; AST, aspartate aminotransferase; BMI, body mass index; HDL: high-density lipoprotein. | ALT = alanine aminotransferase; AST = aspartate aminotransferase; BMI = body mass index; HDL = high-density lipoprotein
          Results: ALT, after lunch mean tests. | nothing
          ATC: Air Traffic Control⏎NYHA: New York Heart Association | ATC = Air Traffic Control; NYHA = New York Heart Association
          SWL: Stelle für Wasser und Luft⏎BIRF: Banco Internacional de Reconstrucción y Fomento | SWL = Stelle für Wasser und Luft; BIRF = Banco Internacional de Reconstrucción y Fomento
          HPA: hypothalamic-pituitary-adrenal⏎LM: Levenberg–Marquardt | HPA = hypothalamic-pituitary-adrenal; LM = Levenberg–Marquardt
          VIPL: VIP36-like | nothing
          AKT: L1CAM kinase target | nothing
          MDP⏎Markov decision process⏎ | MDP = Markov decision process
          """)
  void definitions(String text, String expected) {
    assertEquals(expected == null ? "" : expected, found(text));
  }

  /** As in the articles that gloss writes itself. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          - **HPA** - Horizontal Pod Autoscaler: adds pods => HPA = Horizontal Pod Autoscaler
          **HPA:** Horizontal Pod Autoscaler => HPA = Horizontal Pod Autoscaler
          - `PVC`: persistent volume claim⏎- `SVM`: support vector machine => PVC = persistent volume claim; SVM = support vector machine
          “SVM” – support vector machine => SVM = support vector machine
          | CNI | Container Network Interface | 3 |⏎| *SVM* | support vector machine | => CNI = Container Network Interface; SVM = support vector machine
          | Container Network Interface | CNI | => CNI = Container Network Interface
          a **Hierarchical Navigable Small World** (**HNSW**) graph => HNSW = Hierarchical Navigable Small World
          by product quantisation (*PQ*), supervised fine-tuning (_SFT_) => PQ = product quantisation; SFT = supervised fine-tuning
          with `SVM` (*support vector* machine) => SVM = support vector machine
          by magnetic resonance imaging ([MRI](https://x.org/mri)) => MRI = magnetic resonance imaging
          by [magnetic resonance imaging](mri.md) (MRI) => MRI = magnetic resonance imaging
          a **L**arge **L**anguage **M**odel (LLM) => LLM = Large Language Model
          <b>Item response theory</b> (<i>IRT</i>), <abbr title="x">partial least squares</abbr> (<abbr>PLS</abbr>) => IRT = Item response theory; PLS = partial least squares
          # of full width
          网络（Convolutional Neural Network，CNN）和（RNN；Recurrent Neural Network） => CNN = Convolutional Neural Network; RNN = Recurrent Neural Network
          by A* search (AS) and A* plans (AP) => AS = A* search; AP = A* plans
          """)
  void marksArePassedOver(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          identity mappings (skip connections) follow
          as shown before (see Fig. 2)
          by Hochreiter and Schmidhuber (1997)
          by Kingma and Ba (2015, Adam)
          the models (a) and (b) of type II (linear)
          a functional domain (or domains)
          daughter chromosomes (chromosome or whole-genome)
          the ResNet (a popular backbone) and ImageNet (a large set of images)
          the GPT (OpenAI) and the ACL (NLP) community
          an inactive mutant of SHP-1 (SHP-1C455S)
          the chemokine receptors CCR6, CCR1 and CCR3
          specific probes for CD2, CD4 and CD8alpha
          muscle was represented by the brain (BB) isoenzyme
          The loss. Of the models (LM) one
          as in (Sala, S., Valtschanoff, J., and Weinberg, R.)
          in IT, in time
          the great unknown⏎⏎(GU) is
          the great unknown⏎ ⏎(GU) is
          the GU⏎⏎(great unknown) is
          the great⏎ ⏎unknown (GU) is
          on GU⏎⏎great unknown
          (()[[)](( ( ) [] (A) (A)
          # code, paths and sentences, as in changelogs
          Don't abort on OOM (fd.o #88087, Simon McVittie)
          Thanks to translators.  (Thanks, translators!)
          Makefiles use $(MAKE)
          use switch ${PATH} syntax to $(PATH)
          on other OSs (macOS, etc.)
          * colon-separated locales in $LANGUAGE also works now. [Colin]
          fix the MR's (Marco)
          Fix mem-pool. (merge e38bcc66d8 jc/mem-pool-alignment later to maint)
          in PR101883 (PR89062, PR101233, PR88252)
          Fix an error. (string_error): New.
          * src/main.c (main.cpp): Use it, in copy (copy_internal)
          shown by energy (min(tbl.energy):max) of SCardConnect (SCardDisconnect())
          the SMS (SYMLINKS feature message.) and the dir binary (binary-arch)
          as in --enable-backup-scripts (EBS)
          by the module (moduleName) of W/2 (West / 2)
          a second edition (2nd ed.), an engine (e.g. generated ones)
          AssertGroup= ✓ AssertControlGroup
          of PipOptions (PipCommandOptions), of CLIENTXID (client: XID)
          """)
  void notDefinitions(String text) {
    assertEquals("", found(text));
  }
}
