package dev.gloss.bench;

/**
 * One question.
 *
 * @param ask its kind
 * @param text what a user would type
 */
record Question(Ask ask, String text) {

  /** The text without the quotes of a phrase. */
  String words() {
    return text.replace("\"", "");
  }
}
