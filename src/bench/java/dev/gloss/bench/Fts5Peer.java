package dev.gloss.bench;

import dev.gloss.corpus.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's FTS5 through JDBC: one table with porter stemming, prefix indexes and weighted columns,
 * and one of trigrams over the names for what is mistyped.
 */
final class Fts5Peer implements Peer {
  /** How tables are set up, as a user would. */
  private static final String[] SET_UP = {
    "PRAGMA journal_mode = OFF",
    "CREATE VIRTUAL TABLE entry USING"
        + " fts5(term, expansion, definition, tokenize = 'porter', prefix = '2 3 4')",
    "CREATE VIRTUAL TABLE name USING fts5(text, tokenize = 'trigram')",
  };

  /** Ten answers to a MATCH; the command line that is started cold asks the same. */
  static final String SELECT =
      "SELECT term, expansion, definition FROM entry WHERE entry MATCH %s"
          + " ORDER BY bm25(entry, 8, 4, 1) LIMIT 10";

  private static final String SELECT_NEAR =
      "SELECT term, expansion, definition FROM"
          + " (SELECT rowid AS found FROM name WHERE name MATCH ? ORDER BY rank LIMIT 10)"
          + " JOIN entry ON entry.rowid = found";

  private final Path file;
  private @Nullable Connection connection;
  private @Nullable PreparedStatement words;
  private @Nullable PreparedStatement near;

  Fts5Peer(Path folder) {
    this.file = folder.resolve("fts5.db");
  }

  @Override
  public String name() {
    return "FTS5";
  }

  @Override
  public void build(Supplier<Stream<Entry>> entries) throws SQLException {
    Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
    connection = open;
    try (Statement statement = open.createStatement()) {
      for (String sql : SET_UP) {
        statement.execute(sql);
      }
    }
    open.setAutoCommit(false);
    try (PreparedStatement entry = open.prepareStatement("INSERT INTO entry VALUES (?, ?, ?)");
        PreparedStatement name = open.prepareStatement("INSERT INTO name VALUES (?)");
        Stream<Entry> stream = entries.get()) {
      for (Iterator<Entry> all = stream.iterator(); all.hasNext(); ) {
        Entry next = all.next();
        entry.setString(1, next.term());
        entry.setString(2, next.expansion());
        entry.setString(3, next.definition());
        entry.execute();
        String expansion = next.expansion();
        name.setString(1, expansion == null ? next.term() : expansion);
        name.execute();
      }
    }
    open.commit();
    words = open.prepareStatement(SELECT.formatted("?"));
    near = open.prepareStatement(SELECT_NEAR);
  }

  @Override
  public long ask(Question question) throws SQLException {
    boolean mistyped = question.ask() == Ask.TYPO || question.ask() == Ask.TYPOS;
    PreparedStatement statement = mistyped ? near : words;
    if (statement == null) {
      throw new IllegalStateException("not built");
    }
    long start = System.nanoTime();
    statement.setString(1, match(question));
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getString(3);
      }
    }
    return System.nanoTime() - start;
  }

  /** The question in FTS5's syntax. */
  static String match(Question question) {
    String text = question.words();
    return switch (question.ask()) {
      case PHRASE -> '"' + text + '"';
      case PREFIX -> "{term expansion}: \"" + text + "\" *";
      case TYPO, TYPOS -> String.join(" OR ", trigrams(text));
      case ACRONYM, EXPANSION -> '"' + String.join("\" \"", text.split(" ", -1)) + '"';
    };
  }

  private static Set<String> trigrams(String text) {
    Set<String> trigrams = new LinkedHashSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      trigrams.add('"' + text.substring(i, i + 3) + '"');
    }
    return trigrams;
  }

  @Override
  public void close() throws IOException {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
