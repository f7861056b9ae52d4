package dev.gloss.cli.print;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Has Jackson escape what {@link Escape} escapes, so that JSON on a terminal is harmless too. */
final class JsonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private final int[] ascii = standardAsciiEscapesForJSON();

  JsonEscapes() {
    for (int c = 0; c < ascii.length; c++) {
      if (ascii[c] == ESCAPE_NONE && Escape.isDangerous(c)) {
        ascii[c] = ESCAPE_STANDARD;
      }
    }
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return Escape.isDangerous(c) ? new SerializedString(Escape.sequence(c)) : null;
  }
}
