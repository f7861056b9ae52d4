package dev.gloss.cli;

/** The version of gloss. */
public final class Version {
  private Version() {}

  /** As the jar's manifest has it; {@code unpackaged} when run from class files. */
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
